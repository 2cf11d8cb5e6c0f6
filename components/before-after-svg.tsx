import { fromTop, roundDomain } from "./scale";
import { ShareAxis } from "./share-axis";

export type Stand = { value: number; low: number | null; high: number | null };
/** One line from before to after; `dashed` for those that it is held against. */
export type Way = { name: string; before: Stand; after: Stand; isDashed: boolean };

type Props = { title: string; sentence: string; ways: Way[] };

const places = { before: 25, after: 75 } as const;

/** Two lines from before to after, with their intervals: whether one rose more than the other. */
export function BeforeAfterSvg({ title, sentence, ways }: Props) {
  const values = ways.flatMap(({ before, after }) =>
    [before, after].flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  );
  const domain = roundDomain(values, "share");
  const y = (value: number) => `${fromTop(domain, value)}%`;
  return (
    <div className="mt-4 mr-3 mb-8 ml-11 h-60">
      <svg
        width="100%"
        height="100%"
        className="overflow-visible"
        role="img"
        aria-label={`${title}. ${sentence}`}
      >
        <ShareAxis domain={domain} />
        {(["before", "after"] as const).map((when) => (
          <text
            key={when}
            x={`${places[when]}%`}
            y="100%"
            dy="1.6em"
            textAnchor="middle"
            className="fill-ink-faint text-tiny"
          >
            {when}
          </text>
        ))}
        {ways.map(({ name, before, after, isDashed }) => (
          <g
            key={name}
            className={isDashed ? "fill-ink-faint stroke-ink-faint" : "fill-accent stroke-accent"}
          >
            <line
              x1={`${places.before}%`}
              x2={`${places.after}%`}
              y1={y(before.value)}
              y2={y(after.value)}
              strokeWidth="2"
              strokeDasharray={isDashed ? "6 4" : undefined}
            />
            {(["before", "after"] as const).map((when) => {
              const { value, low, high } = when === "before" ? before : after;
              const x = `${places[when]}%`;
              return (
                <g key={when}>
                  {low !== null && high !== null && (
                    <line x1={x} x2={x} y1={y(low)} y2={y(high)} strokeWidth="1.5" />
                  )}
                  <circle cx={x} cy={y(value)} r="4.5" className="stroke-surface" strokeWidth="1.5" />
                </g>
              );
            })}
            <text
              x={`${places.after}%`}
              y={y(after.value)}
              dx="12"
              dy="0.35em"
              className="fill-ink stroke-none text-tiny"
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
