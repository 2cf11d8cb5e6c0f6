import { CalendarDays } from "lucide-react";
import { type Period, shifted } from "@/language/period";
import { FilterPanel } from "./filter-choice";
import { range } from "./format";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

/** From, last day and zone, as fields of a GET form. `last` is the last day that counts. */
export function PeriodChoice({ period }: { period: Period }) {
  const { from, to, timeZone } = period;
  const offered = zones.includes(timeZone) ? zones : [timeZone, ...zones];
  return (
    <FilterPanel
      button={
        <>
          <CalendarDays size={14} className="text-ink-faint" aria-hidden="true" />
          <span className="figures">{range(period)}</span>
          <span className="font-normal text-ink-faint max-sm:sr-only">{timeZone}</span>
        </>
      }
    >
      <div className="grid gap-3 p-3">
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
        <label className="grid gap-1 text-ink-soft text-small">
          Time zone
          <select className="field" name="time_zone" defaultValue={timeZone}>
            {offered.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </label>
        <button type="submit" className="button-strong">
          Apply
        </button>
      </div>
    </FilterPanel>
  );
}
