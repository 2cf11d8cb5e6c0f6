import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Route } from "next";
import { count } from "./format";
import { Link } from "./link";

/** The way through a long list. */
export function Pages({
  previous,
  next,
  first,
  shown,
  total,
}: {
  previous: string | null;
  next: string | null;
  first: number;
  shown: number;
  total: number;
}) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="Pages of the list" className="mt-4 flex items-center gap-3 print:hidden">
      <p className="figures mr-auto text-ink-soft text-small">
        {shown > 0 ? `${count(first)} to ${count(first + shown - 1)} of ${count(total)}` : ""}
      </p>
      {previous && (
        <Link href={previous as Route} className="button" rel="prev">
          <ArrowLeft size={14} aria-hidden="true" />
          Previous
        </Link>
      )}
      {next && (
        <Link href={next as Route} className="button" rel="next">
          Next
          <ArrowRight size={14} aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
