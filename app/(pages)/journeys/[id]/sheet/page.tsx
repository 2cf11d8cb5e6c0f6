import { ArrowLeft } from "lucide-react";
import type { Metadata, Route } from "next";
import { counted, instant } from "@/components/format";
import { Link } from "@/components/link";
import { intentWords } from "@/components/words";
import { recordAudit } from "@/db/access/audit";
import { database, doorkeeper } from "@/db/client";
import { caseSheet } from "@/journeys/case-sheet";
import { isTimeZone } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../../../viewer";
import { missing } from "../../../missing";
import { Answer } from "./answer";
import { ByChannel } from "./by-channel";
import { SideBySide } from "./side-by-side";

export const metadata: Metadata = { title: "Told the same everywhere?" };

/** One case on paper: was the customer told the same on every channel? */
export default async function Sheet({ params, searchParams }: PageProps<"/journeys/[id]/sheet">) {
  const [{ id }, asked, viewer] = await Promise.all([params, searchParams, currentViewer()]);
  const zone = [asked.time_zone ?? []].flat()[0];
  const timeZone = zone && isTimeZone(zone) ? zone : await businessZone(database());
  const sheet = /^\d{1,15}$/.test(id) ? await caseSheet(database(), Number(id), viewer, timeZone) : null;
  if (!sheet) return missing();
  const { line, lines, contacts } = sheet;
  if (viewer.readsText && contacts.withWords > 0)
    await recordAudit(doorkeeper(), viewer, {
      action: "text_read",
      subject: lines.map((one) => `journey ${one.id}`).join(", "),
      detail: "as a sheet to print",
    });
  const shown = lines.flatMap(({ interactions }) => interactions.filter((one) => !one.hidden));
  const cases = [...new Set(shown.flatMap((contact) => contact.case ?? []))];
  const intents = [...new Set(shown.flatMap(({ intent }) => intent ?? []))];
  return (
    <>
      <Link
        href={`/journeys/${line.id}?time_zone=${timeZone}` as Route}
        className="mb-3 inline-flex items-center gap-1.5 text-ink-soft text-small hover:text-ink print:hidden"
      >
        <ArrowLeft size={14} aria-hidden="true" />
        The journey
      </Link>
      <header>
        <h1 className="font-semibold text-title">Was {line.customer.name} told the same on every channel?</h1>
        <p className="mt-1 text-ink-soft">
          {intents.map(intentWords).join(", ") || "No intent recorded"}
          {cases.length > 0 && `; case ${cases.join(", ")}`}
        </p>
        <p className="figures text-ink-soft text-small">
          {counted(lines.length, "journey")} with {counted(contacts.all, "contact")}, from{" "}
          {instant(lines[0]?.openedAt ?? line.openedAt, timeZone)} ({timeZone}). Printed by {viewer.name},{" "}
          {instant(new Date(), timeZone)}.{!viewer.readsText && " Names and words are masked for this role."}
        </p>
      </header>
      <Answer sheet={sheet} />
      <SideBySide sheet={sheet} timeZone={timeZone} />
      <ByChannel sheet={sheet} timeZone={timeZone} />
    </>
  );
}
