"use client";

import { Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { ChartTip } from "./chart-tip";
import type { Domain } from "./scale";
import type { Point, Series } from "./series";

export type SeriesChartProps = {
  title: string;
  /** What the places on the axis are called, in order. */
  buckets: string[];
  series: Series[];
  domain: Domain;
};

/** The live part of a line chart: a cursor, a tooltip, and reading with the arrow keys. */
export function SeriesChart({ title, buckets, series, domain }: SeriesChartProps) {
  const rows = buckets.map((bucket, index) => ({
    bucket,
    x: series[0]?.points[index]?.x,
    ...Object.fromEntries(series.map(({ id, points }) => [id, points[index]?.value])),
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={rows}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        title={title}
        desc="Read the points with the arrow keys."
      >
        <XAxis type="number" dataKey="x" domain={[0, 100]} hide />
        <YAxis domain={[domain.low, domain.high]} allowDataOverflow hide />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-ink-faint)", strokeWidth: 1 }}
          content={({ active, label }) =>
            active ? <Said at={Number(label)} buckets={buckets} series={series} /> : null
          }
        />
        {series.map(({ id, name, color, points }) => (
          <Line
            key={id}
            dataKey={id}
            stroke="none"
            dot={false}
            activeDot={({ cx, cy, index }) => (
              <Dot cx={cx} cy={cy} color={color} name={name} point={points[index]} />
            )}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** The table beside the chart has the same links for the keyboard. */
function Dot({
  cx,
  cy,
  color,
  name,
  point,
}: {
  cx?: number;
  cy?: number;
  color: string;
  name: string;
  point: Point | undefined;
}) {
  return (
    <a href={point?.href ?? undefined} tabIndex={-1} aria-label={`${name}: ${point?.words}`}>
      <circle cx={cx} cy={cy} r="12" className="fill-transparent" />
      <circle cx={cx} cy={cy} r="5" fill={color} className="stroke-surface" strokeWidth="2" />
    </a>
  );
}

function Said({ at, buckets, series }: { at: number; buckets: string[]; series: Series[] }) {
  const index = series[0]?.points.findIndex(({ x }) => x === at) ?? -1;
  if (index < 0) return null;
  return (
    <ChartTip title={buckets[index]}>
      {series.map(({ id, name, color, points }) => (
        <p key={id} className="mt-0.5 flex items-baseline gap-2 text-ink-soft">
          <span className="h-0.5 w-3 self-center" style={{ background: color }} aria-hidden="true" />
          {name}: {points[index]?.words}
        </p>
      ))}
    </ChartTip>
  );
}
