import type { Route } from "next";
import { redirect } from "next/navigation";
import type { FilterBarProps } from "@/components/filter-bar";
import { address, type Kept } from "@/components/filter-links";
import { range } from "@/components/format";
import { groupWords, presetWords } from "@/components/words";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Against, type Cohorts, isComparison, parseComparison, whole } from "@/language/comparison";
import type { Filter } from "@/language/filter";
import { canBeAsked, dateIn, isDate, isTimeZone, type Period, shifted } from "@/language/period";
import { type PresetName, preset } from "@/language/preset";
import { businessZone } from "@/metrics/business-zone";
import type { Choices } from "@/metrics/choices";
import { dataThrough } from "@/metrics/data-through";
import { targetScope } from "@/quality/target-scope";
import { currentTargets, type Target } from "@/quality/targets";
import { currentViewer } from "../viewer";
import { bar } from "./bar";
import { offeredTo } from "./offered-to";

/** What a page was asked, by whom, and what there is to ask about. */
export type Asked = {
  /** With a comparison before and after a day: what came after. */
  filter: Filter;
  /** The period as it was asked for, also where a comparison cuts it in two: for time axes. */
  whole: Filter;
  /** What it is compared with; null: nothing. */
  against: Filter | null;
  comparison: { kind: Against; words: string } | null;
  viewer: Viewer;
  now: Date;
  /** What of the address was ignored, in sentences. */
  problems: string[];
  /** Parameters of the page besides the filter. */
  own: Kept;
  /** The targets that count for exactly this selection, by metric. */
  targets: Map<string, Target>;
  /** Those of them that a link to another filter takes along: all but the place in a list. */
  kept: Kept;
  /** Null while the database is empty. */
  through: Date | null;
  choices: Choices;
  /** The question as an address, its page's own parameters included. */
  address: string;
  /** A period in which there are rows, for where nothing matches. */
  wider: { words: string; href: string };
  bar: Omit<FilterBarProps, "children">;
};

type Parameters = Record<string, string | string[] | undefined>;

/**
 * Reads the address of a page; `ownNames` are the parameters that the page reads itself, `usualPreset` is
 * the period where the address names none.
 */
export async function asked(
  path: string,
  searchParams: Promise<Parameters>,
  ownNames: readonly string[] = [],
  usualPreset: PresetName = "90_days",
): Promise<Asked> {
  const [viewer, parameters] = await Promise.all([currentViewer(), searchParams]);
  const [through, zoneHere, offered] = await Promise.all([
    dataThrough(database()),
    businessZone(database()),
    offeredTo(viewer, Date.now()),
  ]);
  const now = new Date();
  const entries = flat(parameters);
  const zone = entries.find(([name, value]) => name === "time_zone" && isTimeZone(value))?.[1] ?? zoneHere;
  const today = dateIn(newest(through, now), zone);
  const { cohorts, isAlone, problems } = read(entries, preset(usualPreset, today, zone), [
    ...ownNames,
    "last",
    "choose",
  ]);
  const own = entries.filter(([name]) => ownNames.includes(name));
  const kept = own.filter(([name]) => name !== "cursor");
  const spoken = entries.filter(
    ([name, value]) => isComparison(name) && !(name === "against" && value === "previous"),
  );
  const entire = whole(cohorts);
  const last = entries.find(([name]) => name === "last")?.[1];
  if (last !== undefined) {
    const period = until(last, { ...entire.period, ...given(entries) });
    redirect(address(path, { ...entire, period }, [...kept, ...spoken]) as Route);
  }
  const scope = targetScope(entire);
  const comparison = isAlone ? null : { kind: cohorts.kind, words: words(cohorts) };
  const [targets, shownBar] = await Promise.all([
    scope ? currentTargets(database(), viewer, scope) : new Map<string, Target>(),
    bar({
      path,
      filter: entire,
      choices: offered,
      kept,
      against: spoken,
      choosing: entries.find(([name]) => name === "choose")?.[1] ?? null,
      comparison,
      today,
      through,
      now,
      viewer,
    }),
  ]);
  return {
    filter: cohorts.filter,
    whole: entire,
    against: isAlone ? null : cohorts.against,
    comparison,
    viewer,
    now,
    problems,
    own,
    kept,
    through,
    choices: offered,
    address: address(path, entire, [...own, ...spoken]),
    wider: {
      words: `The newest ${presetWords[usualPreset]}`,
      href: address(path, { ...entire, period: preset(usualPreset, today, zone) }, kept),
    },
    targets,
    bar: shownBar,
  };
}

/** A period that ends before it begins or is too long is said to, and the usual one shown. */
function read(entries: Kept, usually: Period, ownNames: readonly string[]) {
  const isAlone = entries.some(([name, value]) => name === "against" && value === "none");
  const said = entries.filter(([name]) => !(isAlone && isComparison(name)));
  const { problems, ...cohorts } = parseComparison(said, usually, ownNames, groupWords);
  if (canBeAsked(whole(cohorts).period)) return { cohorts, isAlone, problems };
  const undated = said.filter(([name]) => name !== "from" && name !== "to");
  return { cohorts: parseComparison(undated, usually, ownNames), isAlone, problems };
}

function words({ against, kind }: Cohorts): string {
  return kind === "cohort" ? "another selection" : range(against.period);
}

/** Old data are looked at where they end; data from a clock that runs ahead do not move the present. */
function newest(through: Date | null, now: Date): Date {
  return through && through < now ? through : now;
}

/** The form gives the last day that counts; an address has the day after it, or what is no day and is said to be none. */
function until(last: string, period: Period): Period {
  return { ...period, to: isDate(last) ? shifted(last, 1) : last };
}

/**
 * The first day as it was given, also where it comes after the end that the form is about to change; and the zone,
 * also where it is none: the address that follows says so.
 */
function given(entries: Kept): Partial<Period> {
  const from = entries.find(([name, value]) => name === "from" && isDate(value))?.[1];
  const timeZone = entries.find(([name]) => name === "time_zone")?.[1];
  return { ...(from && { from }), ...(timeZone && { timeZone }) };
}

// Careful: for a name that every object has, such as `toString`, Next gives what the object has beside the text.
function flat(parameters: Parameters): Kept {
  return Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .filter((one) => typeof one === "string")
      .map((one): Kept[number] => [name, one]),
  );
}
