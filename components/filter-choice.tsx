import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";

export type Option = { value: string; words: string; sign?: ReactNode; chosen: boolean };

/** A multiple choice of a GET form, folded under its name. */
export function FilterChoice({ name, words, options }: { name: string; words: string; options: Option[] }) {
  if (options.length === 0) return null;
  const chosen = options.filter((option) => option.chosen).length;
  return (
    <FilterPanel
      button={
        <>
          {words}
          {chosen > 0 && (
            <span className="figures rounded-full bg-accent-soft px-1.5 text-accent text-tiny">{chosen}</span>
          )}
        </>
      }
    >
      <fieldset className="grid max-h-72 gap-0.5 overflow-y-auto p-1">
        <legend className="sr-only">{words}</legend>
        {options.map(({ value, words: label, sign, chosen: checked }) => (
          <label
            key={value}
            className="flex items-center gap-2 rounded-small px-2 py-1.5 text-small hover:bg-sunken has-focus-visible:bg-sunken"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={checked}
              className="accent-accent"
            />
            {sign}
            {label}
          </label>
        ))}
      </fieldset>
      <div className="border-line border-t p-2">
        <button type="submit" className="button-strong w-full">
          Apply
        </button>
      </div>
    </FilterPanel>
  );
}

export function FilterPanel({ button, children }: { button: ReactNode; children: ReactNode }) {
  return (
    <Disclosure
      className="group sm:relative"
      summary={
        <summary className="button group-open:bg-sunken">
          {button}
          <ChevronDown size={14} className="text-ink-faint" aria-hidden="true" />
        </summary>
      }
    >
      <div className="absolute z-20 mt-1 min-w-56 rounded-large border border-line bg-surface shadow-float max-sm:inset-x-0">
        {children}
      </div>
    </Disclosure>
  );
}
