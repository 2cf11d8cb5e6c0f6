import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { problems } from "@/quality/scorecards/problems";
import { draftOf, scorecard } from "@/quality/scorecards/scorecards";
import { triages } from "@/quality/triage/roles";
import { currentViewer } from "../../../../../viewer";
import { missing } from "../../../../missing";
import { CardFields } from "../../../card-fields";
import { idOf } from "../../../id-of";
import { Places } from "../../../places";
import { Builder } from "./builder";

export const metadata: Metadata = { title: "Build a scorecard" };

/** The draft of the next version, in fields. */
export default async function Edit({ params, searchParams }: PageProps<"/review/scorecards/[id]/edit">) {
  const viewer = await currentViewer();
  const id = idOf((await params).id);
  const { did, stale } = await searchParams;
  const found = await scorecard(database(), viewer, id);
  if (!found) return missing();
  const draft = draftOf(found);
  if (!triages(viewer) || !draft) redirect(`/review/scorecards/${id}` as Route);
  const wish = [did ?? ""].flat()[0] ?? "";
  return (
    <>
      <PageHead
        title={draft.number === 1 ? "Build a scorecard" : `Version ${draft.number} of the scorecard`}
        lede="Sections weigh against each other; the questions of a section count alike. A failed critical question fails the review, whatever the score."
        problems={[]}
      />
      <Places here="/review/scorecards" />
      {stale !== undefined && (
        <p role="alert" className="mb-4 rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {draft.changedBy ?? "Somebody"} has changed this draft meanwhile, so your last change was not kept.
          What you see is how it is now.
        </p>
      )}
      <Builder
        key={draft.edit}
        scorecardId={id}
        draft={draft}
        wish={wish}
        problems={wish === "publish" ? problems(draft.card) : []}
      />
      <details className="group mt-6">
        <summary className="font-semibold text-heading">
          <span aria-hidden="true" className="inline-block group-open:rotate-90">
            ›
          </span>{" "}
          Preview
        </summary>
        <form className="mt-3 grid gap-3">
          <CardFields card={draft.card} answers={{}} comments="none" />
        </form>
        <Link
          href={`/review/scorecards/${id}?version=${draft.number}` as Route}
          className="link mt-3 inline-block text-small"
        >
          Try out what it scores
        </Link>
      </details>
    </>
  );
}
