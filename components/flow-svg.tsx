import { type FlowBand, type FlowNode, flowPlaces, nodeWidth, ribbon } from "./flow-places";
import { LiveLayer } from "./live-layer";

export type FlowLink = {
  key: string;
  from: string;
  to: string;
  all: number;
  lost: number;
  unknown: number;
  words: string;
  href: string;
};

const height = 340;
const [start, end] = [16, 84];
const between = `calc(${start}% - ${nodeWidth}px)`;

/** What flows from the left to the right: how much, how much of it is lost, and of how much nobody knows. */
export function FlowSvg({
  id,
  title,
  sentence,
  links,
}: {
  id: string;
  title: string;
  sentence: string;
  links: FlowLink[];
}) {
  const places = flowPlaces(links, height);
  const { left, right, bands } = places;
  const linkOf = new Map(links.map((link) => [link.key, link]));
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        width="100%"
        height={height}
        className="overflow-visible"
        role="group"
        aria-label={`${title}. ${sentence}`}
      >
        <defs>
          {/* Slanting whatever the width: bands are stretched sideways, from 100 units to between 200 and 1,000 pixels. */}
          <pattern id={`${id}-unknown`} width="1.2" height="8" patternUnits="userSpaceOnUse">
            <path d="M0 8 1.2 0V2L.3 8ZM0 0H.3L0 2Z" className="fill-ink-faint opacity-70" />
          </pattern>
        </defs>
        {bands.map((band) => (
          <Band key={band.key} id={id} band={band} link={linkOf.get(band.key)} />
        ))}
        <Names nodes={left} anchor="end" />
        <Names nodes={right} anchor="start" />
      </svg>
      <div className="absolute" style={{ height, top: 0, left: between, right: between }}>
        <LiveLayer
          live={{
            kind: "flow",
            ...places,
            said: Object.fromEntries(links.map(({ key, words, href }) => [key, { words, href }])),
          }}
        />
      </div>
    </div>
  );
}

function Band({ id, band, link }: { id: string; band: FlowBand; link: FlowLink | undefined }) {
  const { all, lost, unknown, height: whole } = band;
  const part = (n: number) => (all === 0 ? 0 : (n / all) * whole);
  const outline = (below: number, thick: number) =>
    ribbon({ x: start, y: band.left + below }, { x: end, y: band.right + below }, thick);
  return (
    <a href={link?.href} aria-label={link?.words} className="group">
      <title>{link?.words}</title>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        role="presentation"
        className="overflow-visible"
      >
        <path
          d={outline(0, whole)}
          className="fill-line-strong opacity-60 group-hover:opacity-90 group-focus-visible:opacity-90"
        />
        <path d={outline(0, part(lost))} className="fill-worse opacity-80" />
        <path d={outline(whole - part(unknown), part(unknown))} fill={`url(#${id}-unknown)`} />
      </svg>
    </a>
  );
}

function Names({ nodes, anchor }: { nodes: FlowNode[]; anchor: "start" | "end" }) {
  const isLeft = anchor === "end";
  const x = `${isLeft ? start : end}%`;
  return nodes.map(({ name, y, height: tall }) => (
    <g key={name}>
      <rect
        x={x}
        y={y}
        width={nodeWidth}
        height={Math.max(1, tall)}
        transform={isLeft ? `translate(${-nodeWidth} 0)` : undefined}
        className="fill-ink"
      />
      <text
        x={x}
        y={y + tall / 2}
        dx={(isLeft ? -1 : 1) * (nodeWidth + 5)}
        dy="0.35em"
        textAnchor={anchor}
        className="fill-ink text-small max-sm:text-tiny"
      >
        {name}
      </text>
    </g>
  ));
}
