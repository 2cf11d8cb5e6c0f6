import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "./link";

/** What stands in a table: words, and where the rows behind them are listed. */
export type ChartCell = string | { words: string; href: string | null };
export type ChartTable = { caption: string; head: string[]; rows: { key: string; cells: ChartCell[] }[] };

/** A chart with what belongs to it: a title, what it says in one sentence, and its numbers as a table. */
export function ChartFigure({
  title,
  sentence,
  legend,
  notes,
  table,
  children,
}: {
  title: ReactNode;
  sentence: string;
  legend?: ReactNode;
  notes?: ReactNode;
  table: ChartTable;
  children: ReactNode;
}) {
  return (
    <figure className="card flex min-w-0 flex-col p-4 sm:p-5">
      <figcaption>
        <h3 className="font-semibold text-lead">{title}</h3>
        <p className="mt-0.5 text-ink-soft">{sentence}</p>
      </figcaption>
      {legend && <div className="mt-3">{legend}</div>}
      <div className="mt-4">{children}</div>
      {notes && <div className="wrap-anywhere mt-3 text-ink-soft text-tiny">{notes}</div>}
      <details className="group mt-auto pt-3 not-open:print:hidden">
        <summary className="inline-flex items-center gap-1 text-ink-soft text-small hover:text-ink">
          <span
            className="inline-block motion-safe:transition-transform group-open:rotate-90"
            aria-hidden="true"
          >
            ›
          </span>
          The numbers as a table
        </summary>
        <NumbersTable table={table} />
      </details>
    </figure>
  );
}

const region = "mt-2 max-h-96 overflow-auto print:max-h-none print:overflow-visible";

function NumbersTable({ table: { caption, head, rows } }: { table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={region} aria-label={caption} tabIndex={0}>
      <table className="numbers">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => {
                const Cell = index === 0 ? "th" : "td";
                return (
                  <Cell key={head[index]} scope={index === 0 ? "row" : undefined}>
                    <CellWords cell={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellWords({ cell }: { cell: ChartCell }) {
  if (typeof cell === "string") return cell;
  if (cell.href === null) return cell.words;
  return (
    <Link href={cell.href as Route} className="link-quiet">
      {cell.words}
    </Link>
  );
}
