"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { BarsChartProps } from "./bars-chart";
import type { FlowChartProps } from "./flow-chart";
import type { QuadrantChartProps } from "./quadrant-chart";
import type { SeriesChartProps } from "./series-chart";

const SeriesChart = dynamic(() => import("./series-chart").then((module) => module.SeriesChart), {
  ssr: false,
});
const BarsChart = dynamic(() => import("./bars-chart").then((module) => module.BarsChart), { ssr: false });
const QuadrantChart = dynamic(() => import("./quadrant-chart").then((module) => module.QuadrantChart), {
  ssr: false,
});
const FlowChart = dynamic(() => import("./flow-chart").then((module) => module.FlowChart), { ssr: false });

export type Live =
  | ({ kind: "series" } & SeriesChartProps)
  | ({ kind: "bars" } & BarsChartProps)
  | ({ kind: "quadrant" } & QuadrantChartProps)
  | ({ kind: "flow" } & FlowChartProps);

/**
 * Lies over a server-drawn chart of the same size and, once there is script and the chart comes near the
 * screen, holds the live one: same scales, so that nothing moves. The drawing stays; the live one adds what
 * the pointer and the arrow keys find.
 */
export function LiveLayer({ live }: { live: Live }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: "25%" },
    );
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="absolute inset-0 print:hidden">
      {isNear && <Chart live={live} />}
    </div>
  );
}

function Chart({ live }: { live: Live }) {
  if (live.kind === "series") return <SeriesChart {...live} />;
  // What the drawing beneath says in links stays what a keyboard and a screen reader find.
  return (
    <div className="h-full" aria-hidden="true">
      {live.kind === "bars" && <BarsChart {...live} />}
      {live.kind === "quadrant" && <QuadrantChart {...live} />}
      {live.kind === "flow" && <FlowChart {...live} />}
    </div>
  );
}
