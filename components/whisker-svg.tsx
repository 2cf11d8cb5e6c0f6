import type { Reading } from "@/language/reading";
import { type Domain, position } from "./scale";

/** A value with its interval on a quiet track, and where the previous period stood. */
export function WhiskerSvg({
  reading,
  previous,
  domain,
}: {
  reading: Reading;
  previous: Reading | null;
  domain: Domain;
}) {
  const place = (value: number) => `${position(domain, value)}%`;
  const { value, low, high, standing } = reading;
  const stands = standing === "sound" && value !== null;
  const before = previous?.standing === "sound" ? previous.value : null;
  return (
    <svg width="100%" height="14" aria-hidden="true" className="overflow-visible">
      <line x1="0" x2="100%" y1="7" y2="7" className="stroke-line" strokeWidth="2" strokeLinecap="round" />
      {before !== null && (
        <line
          x1={place(before)}
          x2={place(before)}
          y1="2"
          y2="12"
          className="stroke-ink-faint"
          strokeWidth="1.5"
        />
      )}
      {stands && low !== null && high !== null && (
        <line
          x1={place(low)}
          x2={place(high)}
          y1="7"
          y2="7"
          className="stroke-accent opacity-50"
          strokeWidth="6"
        />
      )}
      {stands && (
        <circle cx={place(value)} cy="7" r="3.5" className="fill-accent stroke-surface" strokeWidth="1.5" />
      )}
    </svg>
  );
}
