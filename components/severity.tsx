import type { Severity as Level } from "@/language/flags";
import { severityWords } from "./flag-words";

const colors: Record<Level, string> = { 1: "text-ink-faint", 2: "text-caution", 3: "text-worse" };

/** How bad it is: as many bars as the severity, and the word for it. */
export function Severity({ of, isBare = false }: { of: Level; isBare?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-small" title={severityWords[of]}>
      <svg width="13" height="12" viewBox="0 0 13 12" aria-hidden="true" className={colors[of]}>
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 4.5}
            y={12 - bar * 4}
            width="3.5"
            height={bar * 4}
            fill={bar <= of ? "currentColor" : "none"}
            stroke="currentColor"
            strokeOpacity={bar <= of ? 0 : 0.5}
          />
        ))}
      </svg>
      <span className={isBare ? "sr-only" : ""}>{severityWords[of]}</span>
    </span>
  );
}
