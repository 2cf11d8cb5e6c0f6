import type { Metadata, Route } from "next";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { answersTo, unanswered } from "@/quality/scorecards/answers";
import { scoreOf } from "@/quality/scorecards/score";
import { current, draftOf, nameOf, scorecard } from "@/quality/scorecards/scorecards";
import { triages } from "@/quality/triage/roles";
import { currentViewer } from "../../../../viewer";
import { missing } from "../../../missing";
import { CardFields } from "../../card-fields";
import { idOf } from "../../id-of";
import { Places } from "../../places";
import { ScoreWords } from "../../score-words";
import { beginDraft, discardDraft } from "../keep-scorecard";
import { Versions } from "./versions";

export const metadata: Metadata = { title: "Scorecard" };

/** One scorecard: what a version asks, to be tried out, and the versions before it. */
export default async function ScorecardPage({ params, searchParams }: PageProps<"/review/scorecards/[id]">) {
  const viewer = await currentViewer();
  const asked = await searchParams;
  const found = await scorecard(database(), viewer, idOf((await params).id));
  if (!found) return missing();
  const wanted = found.versions.find(({ number }) => `${number}` === asked.version);
  const shown = wanted ?? current(found) ?? found.versions[0];
  if (!shown) return missing();
  const timeZone = await businessZone(database());
  const draft = draftOf(found);
  const tried = answersTo(shown.card, (field) => [asked[field] ?? ""].flat()[0] ?? "");
  const isTried = unanswered(shown.card, tried).length < Object.keys(tried).length;
  return (
    <>
      <PageHead
        title={shown.card.name || nameOf(found)}
        lede={
          shown.publishedAt === null
            ? `Draft of version ${shown.number}: nobody is judged on it yet.`
            : `Version ${shown.number}${found.archivedAt === null ? "" : ", archived: nothing new is judged on it"}.`
        }
        problems={[]}
      />
      <Places here="/review/scorecards" />
      {triages(viewer) && found.archivedAt === null && (
        <div className="mb-4 flex flex-wrap gap-2 print:hidden">
          <form action={beginDraft}>
            <input type="hidden" name="id" value={found.id} />
            <button type="submit" className="button-strong">
              {draft ? `Go on with the draft of version ${draft.number}` : "Edit as the next version"}
            </button>
          </form>
          {draft && draft.number > 1 && (
            <form action={discardDraft}>
              <input type="hidden" name="id" value={found.id} />
              <button type="submit" className="button">
                Throw the draft away
              </button>
            </form>
          )}
        </div>
      )}
      <form className="grid gap-3" method="get">
        <input type="hidden" name="version" value={shown.number} />
        <CardFields card={shown.card} answers={tried} comments="none" />
        <div className="card flex flex-wrap items-center justify-between gap-3 p-4 print:hidden">
          {isTried ? (
            <ScoreWords score={scoreOf(shown.card, tried)} />
          ) : (
            <p className="text-ink-soft text-small">
              Try it out: choose answers and see what they would score. Nothing is kept.
            </p>
          )}
          <div className="flex gap-2">
            <button type="submit" className="button">
              Score this try
            </button>
            {isTried && (
              <Link
                href={`/review/scorecards/${found.id}?version=${shown.number}` as Route}
                className="button"
              >
                Start over
              </Link>
            )}
          </div>
        </div>
      </form>
      <Versions scorecard={found} shown={shown.number} timeZone={timeZone} />
    </>
  );
}
