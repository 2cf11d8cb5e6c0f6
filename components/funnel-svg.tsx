import { count } from "./format";
import { type FunnelPoint, type FunnelStep, funnelDomains } from "./funnel-places";
import { bandPath, linePath, type Place } from "./line-path";
import { type Domain, fromTop, position, ticks } from "./scale";
import { ShareAxis } from "./share-axis";

type Props = {
  title: string;
  sentence: string;
  /** The share of all together: the line that the funnel closes on. */
  target: number;
  points: FunnelPoint[];
  curve: FunnelStep[];
  /** What is counted across, "contacts". */
  rows: string;
};

/** Shares over the number of rows, in the limits of chance; a diamond with its name stands out. */
export function FunnelSvg({ title, sentence, target, points, curve, rows }: Props) {
  const { across, up } = funnelDomains(points, curve);
  const x = (n: number) => position(across, n);
  const y = (share: number) => fromTop(up, share);
  return (
    <div className="relative mt-7 mr-3 mb-9 ml-11 h-80">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        width="100%"
        height="100%"
        className="overflow-visible"
        role="group"
        aria-label={`${title}. ${sentence}`}
      >
        <Axes across={across} up={up} rows={rows} />
        <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" role="presentation">
          {(["outer", "inner"] as const).map((which) => {
            const [high, low] = (["high", "low"] as const).map((end) =>
              curve.map(({ n, limits }): Place => ({ x: x(n), y: y(limits[which][end]) })),
            );
            return (
              <g key={which}>
                <path d={bandPath(high ?? [], low ?? [])} className="fill-data opacity-5" />
                {[high, low].map((line, side) => (
                  <path
                    key={side === 0 ? "high" : "low"}
                    d={linePath((line ?? []).map(inside))}
                    fill="none"
                    strokeDasharray={which === "outer" ? "2 3" : undefined}
                    className="stroke-even stroke-ink-faint"
                  />
                ))}
              </g>
            );
          })}
        </svg>
        <line x2="100%" y1={`${y(target)}%`} y2={`${y(target)}%`} className="stroke-ink-faint" />
        {points.map((point) => (
          <svg
            key={point.key}
            x={`${x(point.n)}%`}
            y={`${y(point.share)}%`}
            className="overflow-visible"
            role="presentation"
          >
            <Point point={point} isRight={x(point.n) > 70} />
          </svg>
        ))}
      </svg>
    </div>
  );
}

/** A limit is drawn where it lies in the picture, and not along its edge. */
const inside = (place: Place): Place => (place && place.y > 0 && place.y < 100 ? place : null);

function Point({ point: { name, href, isOut, words }, isRight }: { point: FunnelPoint; isRight: boolean }) {
  return (
    <a href={href} aria-label={`${name}: ${words}`} className="group">
      <title>{`${name}: ${words}`}</title>
      {/* A target that a finger can hit. */}
      <circle r="12" fill="transparent" />
      {isOut ? (
        <path d="M0 -7L7 0L0 7L-7 0Z" className="fill-caution stroke-surface" strokeWidth="1.5" />
      ) : (
        <circle
          r="4.5"
          className="fill-data stroke-surface opacity-70 group-hover:opacity-100 group-focus-visible:opacity-100"
          strokeWidth="1"
        />
      )}
      {isOut && (
        <text
          dx={isRight ? -11 : 11}
          dy="0.35em"
          textAnchor={isRight ? "end" : "start"}
          className="fill-ink stroke-surface font-medium text-tiny [paint-order:stroke]"
          strokeWidth="3"
        >
          {name}
        </text>
      )}
    </a>
  );
}

function Axes({ across, up, rows }: { across: Domain; up: Domain; rows: string }) {
  return (
    <>
      <ShareAxis domain={up} />
      {ticks(across).map((value) => (
        <text
          key={value}
          x={`${position(across, value)}%`}
          y="100%"
          dy="1.4em"
          textAnchor="middle"
          className="figures fill-ink-faint text-tiny"
        >
          {count(value)}
        </text>
      ))}
      <text x="100%" y="100%" dy="2.8em" textAnchor="end" className="fill-ink-soft text-tiny">
        {rows} →
      </text>
    </>
  );
}
