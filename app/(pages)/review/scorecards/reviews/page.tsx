import { ClipboardCheck } from "lucide-react";
import type { Metadata, Route } from "next";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { newestReviews, ownDrafts } from "@/quality/reviews/reviews";
import { triages } from "@/quality/triage/roles";
import { currentViewer } from "../../../../viewer";
import { idOf } from "../../id-of";
import { Places } from "../../places";
import { Drafts } from "./drafts";
import { ReviewTable } from "./review-table";

export const metadata: Metadata = { title: "Reviews" };

const pageSize = 50;

/** What was judged, newest first, and what one has begun oneself. */
export default async function Reviews({ searchParams }: PageProps<"/review/scorecards/reviews">) {
  const viewer = await currentViewer();
  const before = idOf((await searchParams).before) || null;
  const [drafts, found, timeZone] = await Promise.all([
    ownDrafts(database(), viewer),
    newestReviews(database(), viewer, { before, limit: pageSize + 1 }),
    businessZone(database()),
  ]);
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  return (
    <>
      <PageHead
        title="Reviews"
        lede="What people judged, on which card. Scores of machines are not among them."
        problems={[]}
      />
      <Places here="/review/scorecards/reviews" />
      {drafts.length > 0 && before === null && <Drafts drafts={drafts} timeZone={timeZone} />}
      {shown.length === 0 ? (
        <Notice Icon={ClipboardCheck} title="No review yet">
          <p>
            {triages(viewer)
              ? "Open a journey and judge it, or one contact of it, on a scorecard."
              : "Reviews of the contacts that you may see will stand here."}
          </p>
          <p>
            <Link href="/journeys" className="button">
              Journeys
            </Link>
          </p>
        </Notice>
      ) : (
        <ReviewTable reviews={shown} timeZone={timeZone} />
      )}
      <nav aria-label="Pages of the list" className="mt-4 flex gap-3 print:hidden">
        {before !== null && (
          <Link href="/review/scorecards/reviews" className="button">
            Newest
          </Link>
        )}
        {last && (
          <Link href={`/review/scorecards/reviews?before=${last.id}` as Route} className="button" rel="next">
            Older
          </Link>
        )}
      </nav>
    </>
  );
}
