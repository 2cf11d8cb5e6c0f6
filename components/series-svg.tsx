import type { Unit } from "@/language/reading";
import { amount } from "./format";
import { bandPath, linePath, type Place } from "./line-path";
import { LiveLayer } from "./live-layer";
import { type Domain, fromTop, ticks } from "./scale";
import type { Series } from "./series";

export type Mark = { x: number; letter: string };
export type SeriesDrawing = {
  id: string;
  title: string;
  sentence: string;
  series: Series[];
  domain: Domain;
  unit: Unit;
  /** What the places on the axis are called, in order. */
  buckets: string[];
  labels: { x: number; words: string }[];
  marks: Mark[];
  /** What all of them together should reach; null: nothing is set. */
  target: number | null;
};

const place = (domain: Domain, x: number, value: number | null): Place =>
  value === null ? null : { x, y: fromTop(domain, value) };

/** Lines over time with their intervals. Lengths are percent, so it fits any width without script. */
export function SeriesSvg(drawing: SeriesDrawing) {
  const { title, series, domain, buckets } = drawing;
  return (
    <div className="relative mr-3 mb-7 ml-11 h-64">
      <Drawing {...drawing} />
      <LiveLayer live={{ kind: "series", title, series, domain, buckets }} />
    </div>
  );
}

function Drawing({ id, title, sentence, series, domain, unit, labels, marks, target }: SeriesDrawing) {
  return (
    <svg
      width="100%"
      height="100%"
      className="overflow-visible"
      role="img"
      aria-label={`${title}. ${sentence}`}
    >
      <Pending id={id} series={series} />
      {ticks(domain).map((value) => {
        const y = `${fromTop(domain, value)}%`;
        return (
          <g key={value}>
            <line x1="0" x2="100%" y1={y} y2={y} className="stroke-line" />
            <text x="-10" y={y} dy="0.32em" textAnchor="end" className="figures fill-ink-faint text-tiny">
              {axisWords(value, unit)}
            </text>
          </g>
        );
      })}
      {labels.map(({ x, words }) => (
        <text
          key={x}
          x={`${x}%`}
          y="100%"
          dy="1.6em"
          textAnchor="middle"
          className="figures fill-ink-faint text-tiny"
        >
          {words}
        </text>
      ))}
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" role="presentation">
        {series.map(({ id: key, color, points }) => (
          <path
            key={key}
            d={bandPath(
              points.map(({ x, high }) => place(domain, x, high)),
              points.map(({ x, low }) => place(domain, x, low)),
            )}
            fill={color}
            className="opacity-15"
          />
        ))}
        {series.map(({ id: key, color, points }) => (
          <path
            key={key}
            d={linePath(points.map(({ x, value }) => place(domain, x, value)))}
            fill="none"
            stroke={color}
            strokeWidth="2"
            strokeLinejoin="round"
            className="stroke-even"
          />
        ))}
      </svg>
      {target !== null && (
        <line
          x2="100%"
          y1={`${fromTop(domain, target)}%`}
          y2={`${fromTop(domain, target)}%`}
          className="stroke-better"
          strokeWidth="1.5"
          strokeDasharray="8 4"
        />
      )}
      {marks.map(({ x, letter }) => (
        <ChangeMark key={letter} x={x} letter={letter} />
      ))}
      {series.map((one) => (
        <Dots key={one.id} series={one} domain={domain} />
      ))}
    </svg>
  );
}

/** "80%" on an axis, where "80.0%" would be noise. */
function axisWords(value: number, unit: Unit): string {
  return amount(value, unit).replace(".0", "");
}

function Pending({ id, series }: { id: string; series: Series[] }) {
  const points = series[0]?.points ?? [];
  const width = 100 / points.length;
  const open = points.filter((_, index) => series.some((one) => (one.points[index]?.pending ?? 0) > 0));
  return (
    <>
      <defs>
        <pattern
          id={`${id}-pending`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" x2="0" y1="0" y2="6" className="stroke-line-strong" strokeWidth="1.5" />
        </pattern>
      </defs>
      {open.map(({ x }) => (
        <rect
          key={x}
          x={`${x - width / 2}%`}
          width={`${width}%`}
          height="100%"
          fill={`url(#${id}-pending)`}
          className="opacity-50"
        />
      ))}
    </>
  );
}

function ChangeMark({ x, letter }: Mark) {
  return (
    <svg x={`${x}%`} className="overflow-visible" role="presentation">
      <line y1="0" y2="100%" className="stroke-ink-soft" strokeDasharray="3 3" />
      <circle cy="0" r="8" className="fill-surface stroke-ink-soft" />
      <text textAnchor="middle" dy="0.35em" className="fill-ink font-medium text-[0.625rem]">
        {letter}
      </text>
    </svg>
  );
}

function Dots({ series: { shape, color, points }, domain }: { series: Series; domain: Domain }) {
  if (points.length > 40) return null;
  return points.map(({ x, value }) =>
    value === null ? null : (
      <svg
        key={x}
        x={`${x}%`}
        y={`${fromTop(domain, value)}%`}
        className="overflow-visible"
        role="presentation"
      >
        <SeriesShape shape={shape} color={color} />
      </svg>
    ),
  );
}

/** The sign of a series, around 0 0. */
export function SeriesShape({ shape, color }: Pick<Series, "shape" | "color">) {
  return shape === "circle" ? (
    <circle r="3.5" fill={color} className="stroke-surface" strokeWidth="1.5" />
  ) : (
    <path d="M0-5L5 0L0 5L-5 0Z" fill={color} className="stroke-surface" strokeWidth="1.5" />
  );
}
