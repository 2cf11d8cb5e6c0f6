import { amount } from "./format";
import { type Domain, fromTop, ticks } from "./scale";

/** Shares up the side of a drawing, each with its line across. */
export function ShareAxis({ domain }: { domain: Domain }) {
  return ticks(domain).map((value) => {
    const y = `${fromTop(domain, value)}%`;
    return (
      <g key={value}>
        <line x2="100%" y1={y} y2={y} className="stroke-line" />
        <text x="-10" y={y} dy="0.32em" textAnchor="end" className="figures fill-ink-faint text-tiny">
          {amount(value, "share").replace(".0", "")}
        </text>
      </g>
    );
  });
}
