import type { PlacedLabel } from "./quadrant-labels";
import type { PlacedPoint, QuadrantPlaces } from "./quadrant-places";
import { fromTop, position } from "./scale";

type Props = {
  labels: PlacedLabel[];
  /** Those whose names do not fit; their numbers are their places here. */
  left: PlacedPoint[];
  /** For which width of the page this is. */
  className: string;
};

const outlined = "pointer-events-none fill-ink stroke-surface text-tiny [paint-order:stroke]";

/** The names beside the circles, and numbers on those that no name fits beside. */
export function QuadrantNames({
  labels,
  left,
  places: { across, up },
  className,
}: Props & { places: QuadrantPlaces }) {
  const x = (value: number) => `${position(across, value)}%`;
  const y = (value: number) => `${fromTop(up, value)}%`;
  return (
    <g className={`${outlined} ${className}`} strokeWidth="3">
      {labels.map(({ key, name, dx, dy, anchor, ...at }) => (
        <text key={key} x={x(at.x)} y={y(at.y)} dx={dx} dy={dy} textAnchor={anchor}>
          {name}
        </text>
      ))}
      {left.map(({ key, ease, satisfaction }, place) => (
        <text
          key={key}
          x={x(ease)}
          y={y(satisfaction)}
          dy="0.35em"
          textAnchor="middle"
          className="font-medium"
        >
          {place + 1}
        </text>
      ))}
    </g>
  );
}

/** What the numbers stand for. */
export function QuadrantKey({ left, className }: Props) {
  if (left.length === 0) return null;
  return (
    <ol
      className={`mt-3 flex flex-wrap max-sm:flex-col gap-x-5 gap-y-0.5 text-ink-soft text-tiny ${className}`}
      aria-hidden="true"
    >
      {left.map(({ key, name }, place) => (
        <li key={key}>
          <span className="font-medium text-ink">{place + 1}</span> {name}
        </li>
      ))}
    </ol>
  );
}
