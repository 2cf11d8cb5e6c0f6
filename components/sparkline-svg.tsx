import type { Reading } from "@/language/reading";
import { bandPath, linePath, type Place } from "./line-path";
import { fromTop, roundDomain } from "./scale";
import { extent, pointsOf } from "./series";

/** The trend of a card: line and interval, gaps as gaps; none where a third and more is gap, up to what is too early to say. The card says in words what it shows. */
export function SparklineSvg({ readings }: { readings: Reading[] }) {
  const points = pointsOf(readings);
  const until = points.findLastIndex(({ value }) => value !== null) + 1;
  const known = points.filter(({ value }) => value !== null).length;
  if (known * 3 < until * 2 || known === 0)
    return (
      <p className="flex h-9 items-center text-ink-faint text-tiny">{known > 0 && "Too few for a trend"}</p>
    );
  const unit = readings[0]?.unit ?? "share";
  const domain = roundDomain(extent([{ id: "", name: "", shape: "circle", color: "", points }]), unit);
  const at = (x: number, value: number | null): Place =>
    value === null ? null : { x, y: fromTop(domain, value) };
  const line = points.map(({ x, value }) => at(x, value));
  const alone = line.filter((place, index) => place && !line[index - 1] && !line[index + 1]);
  const last = line.findLast((place) => place !== null);
  return (
    <svg width="100%" height="36" aria-hidden="true" className="overflow-visible">
      <svg width="100%" height="36" viewBox="0 0 100 100" preserveAspectRatio="none" role="presentation">
        <path
          d={bandPath(
            points.map(({ x, high }) => at(x, high)),
            points.map(({ x, low }) => at(x, low)),
          )}
          className="fill-data opacity-10"
        />
        <path
          d={linePath(line)}
          fill="none"
          strokeWidth="1.5"
          className="stroke-data stroke-even"
          strokeLinejoin="round"
        />
      </svg>
      {alone.map(
        (place) =>
          place && (
            <circle key={place.x} cx={`${place.x}%`} cy={`${place.y}%`} r="1.5" className="fill-data" />
          ),
      )}
      {last && <circle cx={`${last.x}%`} cy={`${last.y}%`} r="2.5" className="fill-accent" />}
    </svg>
  );
}
