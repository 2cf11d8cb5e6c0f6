import { ArrowLeft, ArrowRight, FileText } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/link";
import { WalkKeys } from "@/components/walk-keys";
import type { Viewer } from "@/db/viewer";
import type { Line } from "@/journeys/line-shape";
import { neighbours } from "./neighbours";

type Props = { list: string | null; line: Line; timeZone: string; viewer: Viewer; now: Date };

/** Back to the list one came from, on to its next and previous journey, and this one on paper or as a file. */
export async function Walk({ list, line, timeZone, viewer, now }: Props) {
  const { back, previous, next } = await neighbours(list, line.id, timeZone, viewer, now);
  return (
    <nav
      aria-label="This journey in its list"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-small print:hidden"
    >
      <Link
        href={back.href as Route}
        className="mr-auto inline-flex items-center gap-1.5 text-ink-soft hover:text-ink"
      >
        <ArrowLeft size={14} aria-hidden="true" />
        {back.words}
      </Link>
      <Link href={`/journeys/${line.id}/sheet?time_zone=${timeZone}` as Route} className="button">
        <FileText size={14} aria-hidden="true" />
        Sheet
      </Link>
      <a href={`/api/journeys/${line.id}/export`} className="button" download>
        JSON
      </a>
      {previous && (
        <Link href={previous as Route} className="button" rel="prev" aria-keyshortcuts="k" title="Key k">
          <ArrowLeft size={14} aria-hidden="true" />
          Previous
        </Link>
      )}
      {next && (
        <Link href={next as Route} className="button" rel="next" aria-keyshortcuts="j" title="Key j">
          Next
          <ArrowRight size={14} aria-hidden="true" />
        </Link>
      )}
      <WalkKeys previous={previous} next={next} />
    </nav>
  );
}
