import type { Unit } from "@/language/reading";
import { amount } from "./format";
import { type Domain, fromTop, ticks } from "./scale";

/** What is said of an hour of the day; `value` null: nothing, or too few to say. */
export type Hour = {
  hour: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** "09:00–09:59: 6.9% (5.1% to 9.2%), n = 240". */
  words: string;
  href: string;
};

type Props = { title: string; sentence: string; hours: Hour[]; domain: Domain; unit: Unit };

const wide = 100 / 24;

/** A day as 24 columns with their intervals; a ring on the ground where there are too few to say. */
export function HoursSvg({ title, sentence, hours, domain, unit }: Props) {
  return (
    <div className="relative mt-2 mr-1 mb-7 ml-11 h-56">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        width="100%"
        height="100%"
        className="overflow-visible"
        role="group"
        aria-label={`${title}. ${sentence}`}
      >
        <Ground domain={domain} unit={unit} />
        {hours.map((one) => (
          <Column key={one.hour} hour={one} domain={domain} />
        ))}
      </svg>
    </div>
  );
}

function Ground({ domain, unit }: { domain: Domain; unit: Unit }) {
  return (
    <>
      {ticks(domain).map((value) => {
        const y = `${fromTop(domain, value)}%`;
        return (
          <g key={value}>
            <line x2="100%" y1={y} y2={y} className="stroke-line" />
            <text x="-10" y={y} dy="0.32em" textAnchor="end" className="figures fill-ink-faint text-tiny">
              {amount(value, unit).replace(".0", "")}
            </text>
          </g>
        );
      })}
      {[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => (
        <text
          key={hour}
          x={`${(hour + 0.5) * wide}%`}
          y="100%"
          dy="1.6em"
          textAnchor="middle"
          className="figures fill-ink-faint text-tiny"
        >
          {String(hour).padStart(2, "0")}
        </text>
      ))}
    </>
  );
}

function Column({ hour: { hour, value, low, high, words, href }, domain }: { hour: Hour; domain: Domain }) {
  const left = Number(hour) * wide;
  const middle = `${left + wide / 2}%`;
  const top = value === null ? 100 : fromTop(domain, value);
  return (
    <a href={href} aria-label={words} className="group">
      <title>{words}</title>
      <rect
        x={`${left}%`}
        width={`${wide}%`}
        height="100%"
        className="fill-transparent group-hover:fill-sunken"
      />
      {value === null ? (
        <circle cx={middle} cy="100%" r="3" strokeWidth="1.5" className="fill-surface stroke-ink-faint" />
      ) : (
        <rect
          x={`${left + wide * 0.18}%`}
          width={`${wide * 0.64}%`}
          y={`${top}%`}
          height={`${100 - top}%`}
          className="fill-data opacity-30 group-hover:opacity-45"
        />
      )}
      {low !== null && high !== null && (
        <Whisker x={middle} from={`${fromTop(domain, high)}%`} to={`${fromTop(domain, low)}%`} />
      )}
    </a>
  );
}

/** Its ends are points, so that they fit a column of any width. */
function Whisker({ x, from, to }: { x: string; from: string; to: string }) {
  return (
    <>
      <line x1={x} x2={x} y1={from} y2={to} strokeWidth="1.5" className="stroke-data" />
      <circle cx={x} cy={from} r="1.75" className="fill-data" />
      <circle cx={x} cy={to} r="1.75" className="fill-data" />
    </>
  );
}
