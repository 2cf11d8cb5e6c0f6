import { Apply } from "./filter-panel";
import { FoldedPanel } from "./folded-panel";
import { shortDay } from "./format";

/** What a page compares with, by the parameter `against`. */
export type ComparisonChoiceProps = {
  /** `previous`, `last_year`, `before:2026-10-05`, `none`; anything else is said in the address alone. */
  current: string;
  /** The other period, where there is one. */
  words: string | null;
  /** What changed within the period; before and after it can be compared. */
  marks: { date: string; title: string }[];
};

/** The period before, the same dates a year ago, before and after a change, or nothing. */
export function ComparisonChoice({ current, words, marks }: ComparisonChoiceProps) {
  const choices = [
    { value: "previous", words: "The period before, equally long" },
    { value: "last_year", words: "The same dates last year" },
    ...marks.map(({ date, title }) => ({
      value: `before:${date}`,
      words: `Before and after ${shortDay(date)}: ${title}`,
    })),
    { value: "none", words: "Nothing" },
  ];
  const known = choices.some(({ value }) => value === current);
  const offered =
    known || !current.startsWith("before:")
      ? choices
      : [...choices, { value: current, words: `Before and after ${shortDay(current.slice(7))}` }];
  return (
    <FoldedPanel
      button={
        <>
          <span className="font-normal text-ink-faint">vs</span> {shortWords(current)}
        </>
      }
    >
      <fieldset className="grid gap-0.5 p-1 sm:w-80">
        <legend className="sr-only">Compare with</legend>
        {offered.map(({ value, words: label }) => (
          <label
            key={value}
            className="flex items-baseline gap-2 wrap-anywhere rounded-small px-2 py-1.5 text-small hover:bg-sunken has-focus-visible:bg-sunken"
          >
            <input
              type="radio"
              name="against"
              value={value}
              defaultChecked={value === current}
              className="shrink-0 translate-y-0.5 accent-accent"
            />
            {label}
          </label>
        ))}
      </fieldset>
      {words && <p className="px-3 pb-2 text-ink-faint text-tiny">Now compared with {words}.</p>}
      <Apply />
    </FoldedPanel>
  );
}

function shortWords(current: string): string {
  if (current === "none") return "nothing";
  if (current === "last_year") return "last year";
  if (current.startsWith("before:")) return `before ${shortDay(current.slice(7))}`;
  return current === "previous" ? "period before" : "another selection";
}
