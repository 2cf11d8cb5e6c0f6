import { X } from "lucide-react";
import type { Route } from "next";
import { dimensionNames, dimensions } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { address, type Kept, without } from "./filter-links";
import { instant } from "./format";
import { Link } from "./link";
import { groupWords } from "./words";

type Props = { path: string; filter: Filter; kept: Kept; agentNames: ReadonlyMap<string, string> };

/** What is selected, each with a link that takes it away, and one that takes all of it away. */
export function Chosen({ path, filter, kept, agentNames }: Props) {
  const chosen = dimensionNames.flatMap((name) =>
    (filter.where[name] ?? []).map((value) => ({
      name,
      words: (name === "agent" && agentNames.get(value)) || groupWords(name, value),
      href: address(path, without(filter, name, value), kept),
    })),
  );
  const asOf = filter.asOf && {
    words: `As of ${instant(filter.asOf, filter.period.timeZone)}`,
    href: address(path, { ...filter, asOf: null }, kept),
  };
  // A team may be called as a channel is.
  const told = chosen.map(({ name, words, href }) => ({
    words:
      chosen.filter((one) => one.words === words).length > 1 ? `${words} (${dimensions[name].words})` : words,
    href,
  }));
  const chips = asOf ? [...told, asOf] : told;
  if (chips.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap items-center gap-1.5" aria-label="Selected">
      {chips.map(({ words, href }) => (
        <li key={href}>
          <Link
            href={href as Route}
            scroll={false}
            className="flex min-h-6 items-center gap-1 rounded-full bg-accent-soft pr-1.5 pl-2.5 text-accent text-tiny wrap-anywhere hover:opacity-80"
            aria-label={`Without ${words}`}
          >
            {words}
            <X size={12} className="shrink-0 print:hidden" aria-hidden="true" />
          </Link>
        </li>
      ))}
      <li className="print:hidden">
        <Link
          href={address(path, { ...filter, where: {}, asOf: null }, kept) as Route}
          scroll={false}
          className="link-quiet px-1 text-ink-soft text-tiny"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}
