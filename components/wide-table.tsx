import type { ReactNode } from "react";
import { Sideways } from "./sideways";

type Props = {
  /** What it lists; the region that scrolls bears this name. */
  words: string;
  /** One a column; those in brackets are only for whoever cannot see what is drawn below. */
  heads: readonly string[];
  /** The rows of its body. */
  children: ReactNode;
  /** What is said below it. */
  notes?: string;
};

/** From so many columns on, rows would be tall where there is too little room. */
const many = 5;

/** A table of any width: where there is too little room, it scrolls by itself, also with the keyboard. */
export function WideTable({ words, heads, children, notes }: Props) {
  return (
    <div className="card min-w-0 px-4 py-2">
      <Sideways words={words}>
        <table className={heads.length < many ? "facts" : "facts max-sm:min-w-140"}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head.startsWith("(") ? <span className="sr-only">{head.slice(1, -1)}</span> : head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Sideways>
      {notes && <p className="max-w-4xl py-2 text-ink-soft text-tiny">{notes}</p>}
    </div>
  );
}
