import type { ReactNode } from "react";

type Props = {
  label: string;
  heads: string[];
  /** The rows of its body. */
  children: ReactNode;
  /** What is said below it. */
  notes?: string;
};

/** A table in a card, which scrolls sideways where it does not fit. */
export function PlainTable({ label, heads, children, notes }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="card relative overflow-x-auto px-4 py-2" aria-label={label} tabIndex={0}>
      <table className="figures w-full text-left text-small">
        <thead>
          <tr className="border-line-strong border-b text-ink-soft">
            {heads.map((words) => (
              <th key={words} scope="col" className="py-2 pr-4 font-medium">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {notes && <p className="max-w-4xl py-2 text-ink-soft text-tiny">{notes}</p>}
    </section>
  );
}
