import { Gavel } from "lucide-react";
import type { Metadata } from "next";
import { counted } from "@/components/format";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { daysAtMost, disputeDays } from "@/quality/disputes/dispute-days";
import { disputes } from "@/quality/disputes/disputes";
import { currentViewer } from "../../../viewer";
import { Places } from "../places";
import { DisputeTable } from "./dispute-table";
import { keepDisputeDays } from "./keep-dispute";

export const metadata: Metadata = { title: "Disputes" };

/** What supervisors object to in reviews: the open ones by when they are due, and what became of the others. */
export default async function Disputes({ searchParams }: PageProps<"/review/disputes">) {
  const viewer = await currentViewer();
  const said = (await searchParams).days;
  const [all, days, timeZone] = await Promise.all([
    disputes(database(), viewer),
    disputeDays(database()),
    businessZone(database()),
  ]);
  const open = all.filter(({ outcome }) => outcome === null);
  const settled = all.filter(({ outcome }) => outcome !== null);
  return (
    <>
      <PageHead
        title="Disputes"
        lede={`The supervisor of an agent can object to a review for ${counted(days, "day")} after it was submitted. Somebody other than the reviewer answers, within as many days.`}
        problems={said === "refused" ? [`Give a whole number of days, from 1 to ${daysAtMost}.`] : []}
      />
      <Places here="/review/disputes" />
      {open.length === 0 ? (
        <Notice Icon={Gavel} title="No open dispute">
          <p>
            {viewer.role === "supervisor"
              ? "To object to a review of one of your agents, open it and give a reason at a question."
              : "When a supervisor objects to a review, it stands here until it is answered."}
          </p>
        </Notice>
      ) : (
        <DisputeTable words="Open disputes" disputes={open} timeZone={timeZone} />
      )}
      {settled.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-3 font-semibold text-heading">Settled</h2>
          <DisputeTable words="Settled disputes" disputes={settled} timeZone={timeZone} />
        </section>
      )}
      {viewer.role === "administrator" && (
        <form action={keepDisputeDays} className="mt-8 flex flex-wrap items-end gap-3 print:hidden">
          <label className="grid gap-1 text-ink-soft text-small">
            Days in which a review can be disputed
            <input
              className="field"
              name="days"
              type="number"
              min={1}
              max={daysAtMost}
              required
              defaultValue={days}
              key={days}
            />
          </label>
          <button type="submit" className="button">
            Keep
          </button>
          <p role="status" className="text-ink-soft text-small">
            {said === "kept" && "Kept."}
          </p>
        </form>
      )}
    </>
  );
}
