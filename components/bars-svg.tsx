import type { Unit } from "@/language/reading";
import { barPlace } from "./bar-place";
import { amount } from "./format";
import { LiveLayer } from "./live-layer";
import { type Domain, position, ticks } from "./scale";

export type Bar = {
  key: string;
  name: string;
  href: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Right of the name: "22.1%, n = 480". */
  words: string;
  /** "19.9% to 24.3%". */
  interval: string | null;
};

const axisHeight = 22;

/** Bars with their intervals, one row each: name and number above, the bar below. Any width, no script. */
export function BarsSvg({
  title,
  sentence,
  bars,
  domain,
  unit,
}: {
  title: string;
  sentence: string;
  bars: Bar[];
  domain: Domain;
  unit: Unit;
}) {
  const height = bars.length * barPlace.row;
  return (
    <div className="relative">
      <div className="absolute inset-x-0 top-0" style={{ height }}>
        <LiveLayer live={{ kind: "bars", bars, domain }} />
      </div>
      {/* Over the live layer, so that the names stay links; all else lets the pointer through. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        width="100%"
        height={height + axisHeight}
        className="pointer-events-none relative overflow-visible"
        role="group"
        aria-label={`${title}. ${sentence}`}
      >
        <RowAxis domain={domain} unit={unit} height={height} />
        {bars.map((bar, index) => (
          <Row key={bar.key} bar={bar} domain={domain} y={index * barPlace.row} />
        ))}
      </svg>
    </div>
  );
}

function Row({ bar, domain, y }: { bar: Bar; domain: Domain; y: number }) {
  const { name, href, words, value, low, high } = bar;
  return (
    <svg y={y} height={barPlace.row} className="overflow-visible" role="presentation">
      <RowWords name={name} href={href} words={words} />
      {value !== null && (
        <rect
          y={barPlace.top}
          width={`${position(domain, value)}%`}
          height={barPlace.height}
          rx="2"
          className="fill-data opacity-30"
        />
      )}
      {low !== null && high !== null && (
        <Whisker domain={domain} low={low} high={high} y={barPlace.top + barPlace.height / 2} />
      )}
    </svg>
  );
}

export function RowWords({ name, href, words }: { name: string; href: string; words: string }) {
  return (
    <>
      <a href={href} className="pointer-events-auto hover:underline">
        <title>{name}</title>
        <text y="12" className="fill-ink text-small">
          {shortened(name)}
        </text>
      </a>
      <text x="100%" y="12" textAnchor="end" className="figures fill-ink-soft text-tiny">
        {words}
      </text>
    </>
  );
}

const roomForName = 34;

/** Drawn text does not wrap; on a phone more than this would run into the number. */
const shortened = (name: string) => (name.length > roomForName ? `${name.slice(0, roomForName - 1)}…` : name);

function Whisker({ domain, low, high, y }: { domain: Domain; low: number; high: number; y: number }) {
  const [from, to] = [`${position(domain, low)}%`, `${position(domain, high)}%`];
  return (
    <g className="stroke-data" strokeWidth="1.5">
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y - 4} y2={y + 4} />
      <line x1={to} x2={to} y1={y - 4} y2={y + 4} />
    </g>
  );
}

export function RowAxis({ domain, unit, height }: { domain: Domain; unit: Unit; height: number }) {
  return ticks(domain).map((value) => {
    const x = position(domain, value);
    return (
      <g key={value}>
        <line x1={`${x}%`} x2={`${x}%`} y1="16" y2={height} className="stroke-line" />
        <text
          x={`${x}%`}
          y={height + 16}
          textAnchor={x < 2 ? "start" : x > 98 ? "end" : "middle"}
          className="figures fill-ink-faint text-tiny"
        >
          {amount(value, unit).replace(".0", "")}
        </text>
      </g>
    );
  });
}
