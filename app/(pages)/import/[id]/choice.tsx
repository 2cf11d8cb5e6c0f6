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

/** Text of any kind, with some that are usual to choose from. */
export function Suggested({
  name,
  words,
  chosen,
  options,
  placeholder,
}: {
  name: string;
  words: string;
  chosen: string;
  options: readonly string[];
  placeholder?: string;
}) {
  const list = `${name}-options`;
  return (
    <Field id={name} words={words}>
      <input
        className="field"
        id={name}
        name={name}
        list={list}
        autoComplete="off"
        placeholder={placeholder}
        defaultValue={chosen}
      />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </Field>
  );
}
