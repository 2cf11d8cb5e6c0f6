import { type Domain, position } from "./scale";

type Props = {
  domain: Domain;
  /** Values that mean something by themselves, as thin lines across the track. */
  marks: readonly number[];
  /** Null: there is nothing that can be said. */
  drawn: { value: number; low: number | null; high: number | null } | null;
};

/** A value with its interval on a track of its own domain; the words beside it say the same. */
export function Whisker({ domain, marks, drawn }: Props) {
  const place = (at: number) => `${position(domain, at)}%`;
  return (
    <svg width="100%" height="16" aria-hidden="true" className="overflow-visible">
      <line x1="0" x2="100%" y1="8" y2="8" className="stroke-line" />
      {marks.map((at) => (
        <line
          key={at}
          x1={place(at)}
          x2={place(at)}
          y1="1"
          y2="15"
          className="stroke-line-strong"
          strokeDasharray={at === 0 ? undefined : "2 2"}
        />
      ))}
      {drawn && drawn.low !== null && drawn.high !== null && (
        <g className="stroke-accent" strokeWidth="1.5">
          <line x1={place(drawn.low)} x2={place(drawn.high)} y1="8" y2="8" strokeWidth="2" />
          <line x1={place(drawn.low)} x2={place(drawn.low)} y1="4" y2="12" />
          <line x1={place(drawn.high)} x2={place(drawn.high)} y1="4" y2="12" />
        </g>
      )}
      {drawn && <circle cx={place(drawn.value)} cy="8" r="3.5" className="fill-accent" />}
    </svg>
  );
}
