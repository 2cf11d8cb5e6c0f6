import type { Reading } from "@/language/reading";
import { type Domain, position } from "./scale";

/** A value with its interval on a quiet track; a ring where the previous period stood. */
export function WhiskerSvg({ reading, previous }: { reading: Reading; previous: Reading | null }) {
  const { value, low, high, standing } = reading;
  const before = previous?.standing === "sound" ? previous.value : null;
  const stands = standing === "sound" && value !== null && low !== null && high !== null;
  const domain = stands ? around(reading, [value, low, high, ...(before === null ? [] : [before])]) : null;
  const place = (at: number) => (domain ? `${position(domain, at)}%` : "50%");
  return (
    <svg width="100%" height="14" aria-hidden="true" className="overflow-visible">
      <line x1="0" x2="100%" y1="7" y2="7" className="stroke-line" />
      {stands && (
        <g className="stroke-accent" strokeWidth="1.5">
          <line x1={place(low)} x2={place(high)} y1="7" y2="7" strokeWidth="2" />
          <line x1={place(low)} x2={place(low)} y1="3" y2="11" />
          <line x1={place(high)} x2={place(high)} y1="3" y2="11" />
        </g>
      )}
      {stands && before !== null && (
        <circle cx={place(before)} cy="7" r="3" className="fill-surface stroke-ink-faint" strokeWidth="1.5" />
      )}
      {stands && <circle cx={place(value)} cy="7" r="3.5" className="fill-accent" />}
    </svg>
  );
}

/** Half the width of the track: the same for all shares, so that a longer whisker is a vaguer number. */
const reach = { share: 0.1, points: 10, score: 0.5 } as const;

function around({ unit, value }: Reading, seen: number[]): Domain {
  const middle = value ?? 0;
  const least = unit === "seconds" || unit === "count" ? middle * 0.2 : reach[unit];
  const half = Math.max(least, ...seen.map((at) => Math.abs(at - middle) * 1.15));
  return { low: middle - half, high: middle + half };
}
