import type { Route } from "next";
import { redirect } from "next/navigation";
import type { FilterBarProps } from "@/components/filter-bar";
import { address, type Kept } from "@/components/filter-links";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Filter, parse } from "@/language/filter";
import { daysIn, isDate, isTimeZone, lastDays, type Period, shifted } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { type Choices, choices } from "@/metrics/choices";
import { dataThrough } from "@/metrics/data-through";
import { currentViewer } from "../viewer";

/** What a page was asked, by whom, and what there is to ask about. */
export type Asked = {
  filter: Filter;
  viewer: Viewer;
  now: Date;
  /** What of the address was ignored, in sentences. */
  problems: string[];
  /** Parameters of the page besides the filter. */
  own: Kept;
  /** Those of them that a link to another filter takes along: all but the place in a list. */
  kept: Kept;
  /** Null while the database is empty. */
  through: Date | null;
  choices: Choices;
  bar: Omit<FilterBarProps, "children">;
};

type Parameters = Record<string, string | string[] | undefined>;

const presetDays = [7, 28, 90];
const defaultDays = 90;

/** Reads the address of a page; `ownNames` are the parameters that the page reads itself. */
export async function asked(
  path: string,
  searchParams: Promise<Parameters>,
  ownNames: readonly string[] = [],
): Promise<Asked> {
  const [viewer, parameters] = await Promise.all([currentViewer(), searchParams]);
  const [through, zoneHere, offered] = await Promise.all([
    dataThrough(database()),
    businessZone(database()),
    choices(database(), viewer),
  ]);
  const now = new Date();
  const entries = flat(parameters);
  const zone = entries.find(([name, value]) => name === "time_zone" && isTimeZone(value))?.[1];
  const newest = (days: number) => lastDays(days, newestDay(through, now), zone ?? zoneHere);
  const defaults = newest(defaultDays);
  const { filter, problems } = parse(entries, defaults, [...ownNames, "last"]);
  const own = entries.filter(([name]) => ownNames.includes(name));
  const kept = own.filter(([name]) => name !== "cursor");
  const last = entries.find(([name]) => name === "last")?.[1];
  if (last !== undefined)
    redirect(address(path, { ...filter, period: until(last, filter.period) }, kept) as Route);
  const sound = filter.period.from < filter.period.to ? filter : { ...filter, period: defaults };
  return {
    filter: sound,
    viewer,
    now,
    problems,
    own,
    kept,
    through,
    choices: offered,
    bar: {
      path,
      kept,
      filter: sound,
      choices: offered,
      presets: presetDays.map((days) => {
        const period = { ...newest(days), timeZone: sound.period.timeZone };
        return {
          words: `${days} days`,
          href: address(path, { ...sound, period }, kept),
          current: period.to === sound.period.to && daysIn(sound.period) === days,
        };
      }),
    },
  };
}

/** Old data are looked at where they end; data from a clock that runs ahead do not move the present. */
function newestDay(through: Date | null, now: Date): Date {
  return through && through < now ? through : now;
}

/** The form gives the last day that counts; an address has the day after it. */
function until(last: string, period: Period): Period {
  return isDate(last) ? { ...period, to: shifted(last, 1) } : period;
}

function flat(parameters: Parameters): Kept {
  return Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): Kept[number] => [name, one]),
  );
}
