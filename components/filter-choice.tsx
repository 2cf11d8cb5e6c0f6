import type { Route } from "next";
import type { ReactNode } from "react";
import { Apply, Tally } from "./filter-panel";
import { FoldedPanel } from "./folded-panel";
import { Link } from "./link";
import { Searchable } from "./searchable";

export type Option = { value: string; words: string; sign?: ReactNode; chosen: boolean };

/** The values of one dimension. With `all`, these are the selected ones only, and that link leads to the others. */
export type OptionList = {
  name: string;
  words: string;
  options: Option[];
  all?: { words: string; href: string };
};

const searchedFrom = 12;

/** A multiple choice of a GET form, folded under its name; of several dimensions where they belong together. */
export function FilterChoice({
  words,
  lists,
  isOpen = false,
}: {
  words: string;
  lists: OptionList[];
  isOpen?: boolean;
}) {
  const offered = lists.filter(({ options, all }) => options.length > 0 || all);
  if (offered.length === 0) return null;
  const chosen = offered.flatMap(({ options }) => options).filter((option) => option.chosen).length;
  return (
    <FoldedPanel
      isOpen={isOpen}
      button={
        <>
          {words}
          <Tally n={chosen} />
        </>
      }
    >
      <div className="max-h-80 overflow-y-auto">
        {offered.map((list) => (
          <OptionSet key={list.words} {...list} isAlone={offered.length === 1} />
        ))}
      </div>
      <Apply />
    </FoldedPanel>
  );
}

function OptionSet({ name, words, options, all, isAlone }: OptionList & { isAlone: boolean }) {
  const list = (
    <ul className="grid gap-0.5">
      {options.map((option) => (
        <li key={option.value} data-words={option.words}>
          <Checkbox name={name} option={option} />
        </li>
      ))}
    </ul>
  );
  return (
    <fieldset className="p-1 not-first:border-line not-first:border-t">
      <legend className="sr-only">{words}</legend>
      {!isAlone && (
        <p aria-hidden="true" className="px-2 pt-1.5 pb-1 text-ink-faint text-tiny">
          {words}
        </p>
      )}
      {options.length < searchedFrom ? list : <Searchable words={words}>{list}</Searchable>}
      {all && (
        <Link href={all.href as Route} scroll={false} className="option text-accent">
          {all.words}
        </Link>
      )}
    </fieldset>
  );
}

export function Checkbox({ name, option: { value, words, sign, chosen } }: { name: string; option: Option }) {
  return (
    <label className="option">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
      {sign}
      {words}
    </label>
  );
}
