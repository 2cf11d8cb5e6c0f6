"use client";

import { ResponsiveContainer, Sankey, type SankeyLinkProps, Tooltip } from "recharts";
import { ChartTip } from "./chart-tip";
import { type FlowPlaces, flowGap, nodeWidth, ribbon } from "./flow-places";

/** What a band says and opens. */
type Said = { words: string; href: string };
export type FlowChartProps = FlowPlaces & { said: Record<string, Said> };

/** The live part of a flow: a band lights up, says its numbers, and opens its rows. */
export function FlowChart({ left, right, bands, said }: FlowChartProps) {
  const links = bands.map(({ from, to, all, key }) => ({
    source: left.findIndex(({ name }) => name === from),
    target: left.length + right.findIndex(({ name }) => name === to),
    value: all,
    key,
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      {/* In the order and the places of the drawing: nothing is sorted or moved to look better. */}
      <Sankey
        data={{ nodes: [...left, ...right], links }}
        sort={false}
        iterations={0}
        verticalAlign="top"
        nodePadding={flowGap}
        nodeWidth={nodeWidth}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        node={() => null}
        link={(link) => <Band link={link} said={said[bands[link.index]?.key ?? ""]} />}
      >
        <Tooltip
          isAnimationActive={false}
          content={({ payload: [found] }) => {
            // Careful: here the link lies one level deeper than where it is drawn.
            const words = said[found?.payload?.payload?.key]?.words;
            return words ? <ChartTip title={words} /> : null;
          }}
        />
      </Sankey>
    </ResponsiveContainer>
  );
}

function Band({ link, said }: { link: SankeyLinkProps; said: Said | undefined }) {
  const { sourceX, sourceY, targetX, targetY, linkWidth } = link;
  const half = linkWidth / 2;
  return (
    <a href={said?.href} tabIndex={-1}>
      <path
        d={ribbon({ x: sourceX, y: sourceY - half }, { x: targetX, y: targetY - half }, linkWidth)}
        className="fill-transparent hover:fill-ink/15"
      />
    </a>
  );
}
