import type { Series } from "./series";
import { SeriesShape } from "./series-svg";

/** Which line is which: shape, colour and name. */
export function Legend({
  series,
  pending,
  target,
}: {
  series: Pick<Series, "name" | "shape" | "color">[];
  pending: boolean;
  /** What the dashed line says: "Target 80.0% by 31 Dec 2026". */
  target: string | null;
}) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-small">
      {series.map(({ name, shape, color }) => (
        <li key={name} className="flex items-center gap-2">
          <svg width="22" height="12" viewBox="-11 -6 22 12" aria-hidden="true">
            <line x1="-11" x2="11" y1="0" y2="0" stroke={color} strokeWidth="2" />
            <SeriesShape shape={shape} color={color} />
          </svg>
          {name}
        </li>
      ))}
      {target && (
        <li className="flex items-center gap-2">
          <svg width="22" height="12" viewBox="-11 -6 22 12" aria-hidden="true">
            <line x1="-11" x2="11" className="stroke-better" strokeWidth="1.5" strokeDasharray="8 4" />
          </svg>
          {target}
        </li>
      )}
      {pending && (
        <li className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className="h-3 w-5 bg-[repeating-linear-gradient(135deg,var(--color-line-strong)_0_1.5px,transparent_1.5px_5px)]"
          />
          Some journeys still open
        </li>
      )}
    </ul>
  );
}
