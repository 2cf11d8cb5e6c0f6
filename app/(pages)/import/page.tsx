import { FileUp, Lock } from "lucide-react";
import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { bringsData } from "@/db/access/data-bringers";
import { database, doorkeeper } from "@/db/client";
import { imports } from "@/ingest/imports";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../viewer";
import { History } from "./history";
import { UploadForm } from "./upload-form";

export const metadata: Metadata = { title: "Import" };

const problems: Record<string, string> = {
  nothing: "No file arrived, or an empty one. Choose one and try again.",
  too_large: "The file is larger than 8 GB. Pack it with gzip, or split it.",
  not_there: "There is no such import, or it was taken back already.",
  broken: "The file did not arrive whole. Try again; nothing of it was kept.",
};

const shown = 50;

/** Brings a file in, and shows what was brought. */
export default async function Import({ searchParams }: PageProps<"/import">) {
  const viewer = await currentViewer();
  const { problem } = await searchParams;
  if (!bringsData(viewer.role))
    return (
      <>
        <PageHead title="Import" problems={[]} />
        <Notice Icon={Lock} title="Administrators bring data in">
          <p>What comes in changes everybody's numbers. Ask an administrator to import your file.</p>
        </Notice>
      </>
    );
  const sentence = problems[String(problem)];
  const [history, timeZone] = await Promise.all([imports(doorkeeper(), shown), businessZone(database())]);
  return (
    <>
      <PageHead
        title="Import"
        lede="Bring a file of contacts: it is looked at and tried before anything is kept, and every import can be taken back."
        problems={[]}
      />
      {sentence && (
        <p role="alert" className="mb-4 rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {sentence}
        </p>
      )}
      <section className="card mb-6 grid gap-3 p-4 sm:p-5" aria-labelledby="upload-title">
        <h2 id="upload-title" className="flex items-center gap-2 font-semibold text-lead">
          <FileUp size={16} aria-hidden="true" />
          Choose a file
        </h2>
        <p className="max-w-prose text-ink-soft text-small">
          NDJSON of canonical records, CSV with canonical columns, or any other table whose columns you then
          match to fields. Packed with gzip or not.
        </p>
        <UploadForm />
      </section>
      <History imports={history} timeZone={timeZone} />
    </>
  );
}
