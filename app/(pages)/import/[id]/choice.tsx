import type { ReactNode } from "react";

/** A control under its name. */
export function Field({ id, words, children }: { id: string; words: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 text-ink-soft text-small">
      <label htmlFor={id}>{words}</label>
      {children}
    </div>
  );
}

/** One of a few values, or none. */
export function Choice({
  name,
  chosen,
  options,
  label,
  none = "—",
  words = (option) => option,
}: {
  name: string;
  chosen: string;
  options: readonly string[];
  label?: string;
  none?: string;
  words?: (option: string) => string;
}) {
  return (
    <select
      id={label ? undefined : name}
      name={name}
      className="field"
      defaultValue={chosen}
      aria-label={label}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {option === "" ? none : words(option)}
        </option>
      ))}
    </select>
  );
}
