import type { FilterBarProps } from "@/components/filter-bar";
import { address, type Kept } from "@/components/filter-links";
import { counted, instant } from "@/components/format";
import { presetWords } from "@/components/words";
import { savedViews } from "@/db/access/saved-views";
import { database, doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { preset, presetNames } from "@/language/preset";
import { changeMarks } from "@/metrics/change-marks";
import type { Choices } from "@/metrics/choices";
import { partlyHidden } from "@/metrics/partly-hidden";
import type { Asked } from "./asked";
import { ViewForms } from "./views/forms";

type Props = Pick<Asked, "filter" | "comparison" | "through" | "now"> & {
  path: string;
  viewer: Viewer;
  choices: Choices;
  kept: Kept;
  against: Kept;
  choosing: string | null;
  /** The newest day with data, as a date. */
  today: string;
};

const staleAfterDays = 2;

/** The pages that hold their numbers against those of another period. */
const comparing = ["/", "/gap", "/channels", "/handoffs", "/silence"];

/** What the filter bar of a page shows. */
export async function bar(props: Props): Promise<Omit<FilterBarProps, "children">> {
  const { path, filter, choices, kept, against, choosing, comparison, today, viewer } = props;
  const [marks, hidden, views] = await Promise.all([
    changeMarks(database(), filter.period),
    partlyHidden(database(), filter, viewer),
    savedViews(doorkeeper(), viewer),
  ]);
  return {
    path,
    kept,
    against,
    choosing,
    filter,
    choices,
    presets: presetNames.map((name) => {
      const period = preset(name, today, filter.period.timeZone);
      return {
        words: presetWords[name],
        href: address(path, { ...filter, period }, [...kept, ...against]),
        current: period.from === filter.period.from && period.to === filter.period.to,
      };
    }),
    comparison: isOffered(props)
      ? {
          current: comparison?.kind ?? "none",
          words: comparison?.words ?? null,
          marks: marksByDay(marks).filter(({ date }) => date > filter.period.from),
        }
      : null,
    notes: [...staleWords(props), ...hiddenWords(hidden)],
    menu: (ofPage) => {
      const shown = address(path, filter, ofPage);
      // A view that is opened closes the menu that it was chosen in.
      return <ViewForms key={shown} views={views} address={shown} />;
    },
  };
}

/** A comparison before and after cuts the period of every page: what cuts it must be there to be taken back. */
const isOffered = ({ path, comparison }: Props) =>
  comparing.includes(path) || (comparison?.kind.startsWith("before:") ?? false);

/** A comparison before and after is one of days: what changed on one day is one choice. */
function marksByDay(marks: { date: string; title: string }[]) {
  const titles = new Map<string, string[]>();
  for (const { date, title } of marks) titles.set(date, [...(titles.get(date) ?? []), title]);
  return [...titles].map(([date, of]) => ({ date, title: of.join("; ") }));
}

function staleWords({ through, now, filter }: Props): string[] {
  const days = through ? Math.floor((now.getTime() - through.getTime()) / 86_400_000) : 0;
  if (!through || days < staleAfterDays) return [];
  return [
    `The newest contact began ${counted(days, "day")} ago, on ${instant(through, filter.period.timeZone).replaceAll(" ", "\u00a0")}.`,
  ];
}

function hiddenWords(n: number): string[] {
  if (n === 0) return [];
  const [took, show] =
    n === 1 ? ["journey", "its contacts there show"] : ["journeys", "their contacts there show"];
  return [
    `Other teams took part in ${counted(n, took, took)} of this selection; ${show} only channel and time.`,
  ];
}
