"use client";

import { Bar, BarChart, type BarShapeProps, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { barPlace } from "./bar-place";
import type { Bar as Drawn } from "./bars-svg";
import { ChartTip } from "./chart-tip";
import type { Domain } from "./scale";

export type BarsChartProps = { bars: Drawn[]; domain: Domain };

/** The live part of a bar chart: a row lights up, says its numbers, and opens its rows. */
export function BarsChart({ bars, domain }: BarsChartProps) {
  const rows = bars.map((bar) => ({ ...bar, drawn: bar.value ?? domain.low }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={rows}
        layout="vertical"
        barCategoryGap={0}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[domain.low, domain.high]} allowDataOverflow hide />
        <YAxis type="category" dataKey="key" hide />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--color-ink)", fillOpacity: 0.04 }}
          content={({ active, label }) =>
            active ? <Said bar={bars.find(({ key }) => key === label)} /> : null
          }
        />
        <Bar dataKey="drawn" isAnimationActive={false} shape={Row} />
      </BarChart>
    </ResponsiveContainer>
  );
}

/** The whole row is the link that its name is in the drawing beneath. */
function Row({ width = 0, payload, background }: BarShapeProps) {
  const y = background?.y ?? 0;
  return (
    <a href={payload.href} tabIndex={-1} className="group">
      <rect y={y} width={background?.width ?? 0} height={barPlace.row} className="fill-transparent" />
      <rect
        y={y + barPlace.top}
        width={width}
        height={barPlace.height}
        rx="2"
        className="fill-transparent group-hover:fill-data/30"
      />
    </a>
  );
}

function Said({ bar }: { bar: Drawn | undefined }) {
  return bar ? (
    <ChartTip title={bar.name}>
      <p className="mt-0.5 text-ink-soft">{bar.words}</p>
      {bar.interval && <p className="mt-0.5 text-ink-soft">{bar.interval}</p>}
    </ChartTip>
  ) : null;
}
