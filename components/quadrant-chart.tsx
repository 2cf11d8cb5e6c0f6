"use client";

import { ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import { ChartTip } from "./chart-tip";
import type { PlacedPoint, QuadrantPlaces } from "./quadrant-places";

export type QuadrantChartProps = QuadrantPlaces;

/** The live part of the scatter: a circle lights up, says its numbers, and opens its rows. */
export function QuadrantChart({ points, across, up }: QuadrantChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={{ top: 0, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <XAxis type="number" dataKey="ease" domain={[across.low, across.high]} allowDataOverflow hide />
        <YAxis type="number" dataKey="satisfaction" domain={[up.low, up.high]} allowDataOverflow hide />
        <Tooltip isAnimationActive={false} cursor={false} content={Said} />
        <Scatter data={points} isAnimationActive={false} shape={Circle} />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function Circle({ cx, cy, payload }: { cx?: number; cy?: number; payload?: PlacedPoint }) {
  return (
    <a href={payload?.href} tabIndex={-1}>
      <circle
        cx={cx}
        cy={cy}
        r={payload?.radius}
        className="fill-transparent hover:fill-data/40 hover:stroke-data"
      />
    </a>
  );
}

function Said({ payload: [first] = [] }: { payload?: readonly { payload?: PlacedPoint }[] }) {
  const point = first?.payload;
  return point ? (
    <ChartTip title={point.name}>
      <p className="mt-0.5 text-ink-soft">{point.words}</p>
    </ChartTip>
  ) : null;
}
