import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Route } from "next";
import { count } from "./format";
import { Link } from "./link";

type Props = {
  /** Where each page already passed ends. */
  cursors: string[];
  /** Where this one ends; null: nothing follows. */
  next: string | null;
  /** The address of the page after these ends. */
  at: (cursors: string[]) => string;
  /** Rows of a full page, of this one, and of all; null: that is withheld. */
  limit: number;
  shown: number;
  total: number | null;
};

/** The way through a long list. */
export function Pages({ cursors, next, at, limit, shown, total }: Props) {
  if (cursors.length === 0 && !next) return null;
  const first = cursors.length * limit + 1;
  return (
    <nav aria-label="Pages of the list" className="mt-4 flex items-center gap-3 print:hidden">
      <p className="figures mr-auto text-ink-soft text-small">
        {shown > 0 &&
          `${count(first)} to ${count(first + shown - 1)}${total === null ? "" : ` of ${count(total)}`}`}
      </p>
      {cursors.length > 0 && (
        <Link href={at(cursors.slice(0, -1)) as Route} className="button" rel="prev">
          <ArrowLeft size={14} aria-hidden="true" />
          Previous
        </Link>
      )}
      {next && (
        <Link href={at([...cursors, next]) as Route} className="button" rel="next">
          Next
          <ArrowRight size={14} aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
