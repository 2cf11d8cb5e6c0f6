"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { SeriesChartProps } from "./series-chart";

const SeriesChart = dynamic(() => import("./series-chart").then((module) => module.SeriesChart), {
  ssr: false,
});

/**
 * Holds a server-drawn chart and, once there is script, lays the live one over it: same size, same
 * scales, so that nothing moves. The drawing stays; the live one adds the pointer and the arrow keys.
 */
export function ChartFrame({ children, live }: { children: ReactNode; live: SeriesChartProps }) {
  return (
    <div className="relative mr-3 mb-7 ml-11 h-64">
      {children}
      <div className="absolute inset-0 print:hidden">
        <SeriesChart {...live} />
      </div>
    </div>
  );
}
