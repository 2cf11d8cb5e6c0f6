import { ClipboardCheck, Plus } from "lucide-react";
import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { scorecards } from "@/quality/scorecards/scorecards";
import { triages } from "@/quality/triage/roles";
import { currentViewer } from "../../../viewer";
import { idOf } from "../id-of";
import { Places } from "../places";
import { beginScorecard, putBack } from "./keep-scorecard";
import { Archived, CardRow } from "./row";

export const metadata: Metadata = { title: "Scorecards" };

/** What people are judged on: the cards in use, their drafts, and what is put away. */
export default async function Scorecards({ searchParams }: PageProps<"/review/scorecards">) {
  const viewer = await currentViewer();
  const archivedNow = idOf((await searchParams).archived);
  const [all, timeZone] = await Promise.all([scorecards(database(), viewer), businessZone(database())]);
  const used = all.filter(({ archivedAt }) => archivedAt === null);
  const archived = all.filter(({ archivedAt }) => archivedAt !== null);
  const builds = triages(viewer);
  const undoable = builds && archived.some(({ id }) => id === archivedNow);
  return (
    <>
      <PageHead
        title="Scorecards"
        lede="What a contact or a journey is judged on, people and AI agents alike. A published version never changes; what is edited becomes the next one."
        problems={[]}
      />
      <Places here="/review/scorecards" />
      {undoable && (
        <form
          action={putBack}
          className="mb-4 flex flex-wrap items-center gap-3 rounded-medium bg-sunken px-3 py-2 text-small"
        >
          <input type="hidden" name="id" value={archivedNow} />
          <p role="status">The scorecard is archived. What was judged on it stays.</p>
          <button type="submit" className="button">
            Put it back
          </button>
        </form>
      )}
      {builds && (
        <form action={beginScorecard} className="mb-4 print:hidden">
          <button type="submit" className="button-strong">
            <Plus size={14} aria-hidden="true" />
            New scorecard
          </button>
        </form>
      )}
      {used.length === 0 ? (
        <Notice Icon={ClipboardCheck} title="No scorecard yet">
          <p>
            {builds
              ? "Build one above: sections with weights, questions, and which of them are critical."
              : "Administrators and QA analysts build them."}
          </p>
        </Notice>
      ) : (
        <ul className="grid gap-3" aria-label="Scorecards">
          {used.map((card) => (
            <CardRow key={card.id} card={card} timeZone={timeZone} builds={builds} />
          ))}
        </ul>
      )}
      {archived.length > 0 && <Archived cards={archived} builds={builds} />}
    </>
  );
}
