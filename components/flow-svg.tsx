import { type FlowBand, type FlowNode, flowPlaces } from "./flow-places";

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
  const { left, right, bands } = flowPlaces(links, height);
  const linkOf = new Map(links.map((link) => [link.key, link]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <svg
      width="100%"
      height={height}
      className="overflow-visible"
      role="group"
      aria-label={`${title}. ${sentence}`}
    >
      <defs>
        {/* Upright: bands are stretched sideways to any width, which would bend slanted lines. */}
        <pattern id={`${id}-unknown`} width="0.7" height="6" patternUnits="userSpaceOnUse">
          <rect width="0.25" height="6" className="fill-ink-faint" />
        </pattern>
      </defs>
      {bands.map((band) => (
        <Band key={band.key} id={id} band={band} link={linkOf.get(band.key)} />
      ))}
      <Names nodes={left} x={start - 1.5} anchor="end" />
      <Names nodes={right} x={end + 1.5} anchor="start" />
    </svg>
  );
}

function Band({ id, band, link }: { id: string; band: FlowBand; link: FlowLink | undefined }) {
  const { all, lost, unknown, height: whole } = band;
  const part = (n: number) => (all === 0 ? 0 : (n / all) * whole);
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
          d={ribbon(band.left, band.right, whole)}
          className="fill-line-strong opacity-60 group-hover:opacity-90 group-focus-visible:opacity-90"
        />
        <path d={ribbon(band.left, band.right, part(lost))} className="fill-worse opacity-80" />
        <path
          d={ribbon(band.left + whole - part(unknown), band.right + whole - part(unknown), part(unknown))}
          fill={`url(#${id}-unknown)`}
        />
      </svg>
    </a>
  );
}

/** A band of even height from the left to the right. */
function ribbon(left: number, right: number, thick: number): string {
  const middle = (start + end) / 2;
  return [
    `M${start} ${left}`,
    `C${middle} ${left} ${middle} ${right} ${end} ${right}`,
    `V${right + thick}`,
    `C${middle} ${right + thick} ${middle} ${left + thick} ${start} ${left + thick}Z`,
  ].join("");
}

function Names({ nodes, x, anchor }: { nodes: FlowNode[]; x: number; anchor: "start" | "end" }) {
  return nodes.map(({ name, y, height: tall }) => (
    <g key={name}>
      <rect
        x={`${anchor === "end" ? start - 0.6 : end}%`}
        y={y}
        width="0.6%"
        height={Math.max(1, tall)}
        className="fill-ink"
      />
      <text
        x={`${x}%`}
        y={y + tall / 2}
        dy="0.35em"
        textAnchor={anchor}
        className="fill-ink text-small max-sm:text-tiny"
      >
        {name}
      </text>
    </g>
  ));
}
