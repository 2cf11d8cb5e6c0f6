import type { Parts } from "@/metrics/inference/kitagawa";
import { smallPoints } from "./format";
import { type Domain, position, roundDomain, ticks } from "./scale";

const hatching = "mix-hatching";
const barHeight = 14;

/** The limits of bars that stand on one axis, zero among them. */
export function partsDomain(all: Parts[]): Domain {
  return roundDomain([0, ...all.flatMap((parts) => spans(parts).flat())], "score");
}

/** Rate and mix from zero: one after the other where they pull the same way, else back to back. */
function spans({ rate, mix }: Parts): [[number, number], [number, number]] {
  const start = rate * mix > 0 ? rate : 0;
  return [
    [0, rate],
    [start, start + mix],
  ];
}

/** What a kind of rows adds to a change: the rate part filled, the mix part hatched. */
export function PartsBar({ parts, domain }: { parts: Parts; domain: Domain }) {
  const [rate, mix] = spans(parts);
  const zero = `${position(domain, 0)}%`;
  return (
    <svg width="100%" height={barHeight} className="block overflow-visible" aria-hidden="true">
      <line x1={zero} x2={zero} y1="-4" y2={barHeight + 4} className="stroke-line-strong" />
      <Span domain={domain} span={rate} className="fill-data opacity-60" />
      <Span domain={domain} span={mix} className="stroke-accent" fill={`url(#${hatching})`} />
    </svg>
  );
}

function Span({
  domain,
  span: [from, to],
  ...look
}: {
  domain: Domain;
  span: [number, number];
  className: string;
  fill?: string;
}) {
  const [low, high] = [from, to].map((value) => position(domain, value)).sort((a, b) => a - b);
  if (low === undefined || high === undefined) return null;
  return <rect x={`${low}%`} y="1" width={`${high - low}%`} height={barHeight - 2} {...look} />;
}

/** The points at which the bars above it end. */
export function PartsAxis({ domain }: { domain: Domain }) {
  return (
    <svg width="100%" height="18" className="block overflow-visible" aria-hidden="true">
      {ticks(domain).map((value) => {
        const x = position(domain, value);
        return (
          <text
            key={value}
            x={`${x}%`}
            y="13"
            textAnchor={x < 2 ? "start" : x > 98 ? "end" : "middle"}
            className="figures fill-ink-faint text-tiny"
          >
            {value === 0 ? "0" : smallPoints(value).replace(/\.?0+$/, "")}
          </text>
        );
      })}
    </svg>
  );
}

/** Which part of a bar is which; the hatching of all bars is made here. */
export function PartsLegend({ rate, mix }: { rate: string; mix: string }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-small">
      <li className="flex items-center gap-2">
        <svg width="20" height="12" aria-hidden="true">
          <rect width="20" height="12" className="fill-data opacity-60" />
        </svg>
        {rate}
      </li>
      <li className="flex items-center gap-2">
        <svg width="20" height="12" aria-hidden="true">
          <defs>
            <pattern
              id={hatching}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line y2="5" className="stroke-accent" strokeWidth="3" />
            </pattern>
          </defs>
          <rect x="0.5" y="0.5" width="19" height="11" className="stroke-accent" fill={`url(#${hatching})`} />
        </svg>
        {mix}
      </li>
    </ul>
  );
}
