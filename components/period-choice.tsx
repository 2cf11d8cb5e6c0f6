import { CalendarDays } from "lucide-react";
import type { Route } from "next";
import { type Period, shifted } from "@/language/period";
import { FoldedPanel } from "./folded-panel";
import { range } from "./format";
import { Link } from "./link";
import { ZoneChoice } from "./zone-choice";

/** A period that moves with the present, as a link. */
export type Preset = { words: string; href: string; current: boolean };

/** Presets as links; first day, last day and zone as fields of a GET form. `last` is the last day that counts. */
export function PeriodChoice({ period, presets }: { period: Period; presets: Preset[] }) {
  const { from, to, timeZone } = period;
  return (
    <FoldedPanel
      button={
        <>
          <CalendarDays size={14} className="text-ink-faint" aria-hidden="true" />
          <span className="figures whitespace-nowrap">{range(period)}</span>
          <span className="sr-only">{timeZone}</span>
        </>
      }
    >
      <div className="sm:flex sm:w-max">
        <nav
          aria-label="Period"
          className="grid content-start gap-0.5 border-line p-1.5 max-sm:grid-cols-2 max-sm:border-b sm:w-36 sm:border-r"
        >
          {presets.map(({ words, href, current }) => (
            <Link
              key={words}
              href={href as Route}
              scroll={false}
              aria-current={current ? "true" : undefined}
              className="figures rounded-small px-2 py-1 text-ink-soft text-small hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent"
            >
              {words}
            </Link>
          ))}
        </nav>
        <div className="grid content-start gap-3 p-3 sm:w-80">
          <div className="grid grid-cols-2 gap-3">
            <label className="grid gap-1 text-ink-soft text-small">
              First day
              <input className="field" type="date" name="from" defaultValue={from} required />
            </label>
            <label className="grid gap-1 text-ink-soft text-small">
              Last day
              <input className="field" type="date" name="last" defaultValue={shifted(to, -1)} required />
            </label>
          </div>
          <ZoneChoice chosen={timeZone} />
          <button type="submit" className="button-strong">
            Apply
          </button>
        </div>
      </div>
    </FoldedPanel>
  );
}
