import { Flag } from "lucide-react";
import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { deletedChange, editsChanges, markedChanges, tooLate } from "@/db/access/change-marks";
import { database, doorkeeper } from "@/db/client";
import { dateIn } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { dataThrough } from "@/metrics/data-through";
import { currentViewer } from "../../viewer";
import { idOf } from "../review/id-of";
import { Change } from "./change";
import { ChangeForm } from "./form";
import { putBack } from "./keep-change";

export const metadata: Metadata = { title: "Changes" };

/** What changed when: a prompt, a knowledge base, a route, a policy. Every time axis shows it. */
export default async function Changes({ searchParams }: PageProps<"/changes">) {
  const viewer = await currentViewer();
  const parameters = await searchParams;
  const [edited, deleted] = [idOf(parameters.edit), idOf(parameters.deleted)];
  const [changes, timeZone, through, gone] = await Promise.all([
    markedChanges(doorkeeper()),
    businessZone(database()),
    dataThrough(database()),
    deletedChange(doorkeeper(), viewer, deleted),
  ]);
  const isEditable = editsChanges(viewer.role);
  return (
    <>
      <PageHead
        title="Changes"
        lede="A new prompt, knowledge base, route or policy. It stands on every time axis, and what came after can be read against what came before."
        problems={[]}
      />
      {gone !== null && (
        <form
          action={putBack}
          className="mb-4 flex flex-wrap items-center gap-3 rounded-medium bg-sunken px-3 py-2 text-small"
        >
          <input type="hidden" name="id" value={deleted} />
          <p role="status">“{gone}” is deleted. For an hour it can be put back.</p>
          <button type="submit" className="button">
            Put it back
          </button>
        </form>
      )}
      {parameters.late !== undefined && (
        <p role="alert" className="mb-4 rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {tooLate}
        </p>
      )}
      {isEditable && (
        <section className="card mb-5 p-4 print:hidden" aria-labelledby="mark-title">
          <h2 id="mark-title" className="mb-3 font-semibold text-lead">
            Mark a change
          </h2>
          <ChangeForm change={null} timeZone={timeZone} />
        </section>
      )}
      {changes.length === 0 ? (
        <Notice Icon={Flag} title="No change is marked yet">
          <p>
            {isEditable
              ? "Mark what you change, and the charts will show what it did."
              : "Administrators and leaders can mark what they change."}
          </p>
        </Notice>
      ) : (
        <ul className="grid gap-3" aria-label="Changes">
          {changes.map((change) => (
            <Change
              key={change.id}
              change={change}
              timeZone={timeZone}
              isEditable={isEditable}
              isEdited={isEditable && change.id === edited}
              newest={dateIn(through ?? new Date(0), timeZone)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
