import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { size } from "@/components/format";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { bringsData } from "@/db/access/data-bringers";
import { doorkeeper } from "@/db/client";
import { slug } from "@/ingest/sources";
import { type Choices, problemsOf } from "@/ingest/uploads/choices";
import { guessedChoices } from "@/ingest/uploads/guess";
import { type Look, look } from "@/ingest/uploads/look";
import { progressOf } from "@/ingest/uploads/run-upload";
import { uploadPath } from "@/ingest/uploads/upload-file";
import { findUpload, isUploadId, lastChoices, type Upload } from "@/ingest/uploads/uploads";
import { currentViewer } from "../../../viewer";
import { missing } from "../../missing";
import { ChoicesForm } from "./choices-form";
import { Outcome } from "./outcome";
import { Running } from "./running";

export const metadata: Metadata = { title: "Import" };

/** One file on its way in: what it is, what is chosen about it, what a try said, and what became of it. */
export default async function UploadPage({ params, searchParams }: PageProps<"/import/[id]">) {
  const viewer = await currentViewer();
  if (!bringsData(viewer.role)) redirect("/import");
  const { id } = await params;
  const upload = isUploadId(id) ? await findUpload(doorkeeper(), id) : null;
  if (!upload) return missing();
  const isAsked = (await searchParams).asked !== undefined;
  return (
    <>
      <PageHead
        title={upload.name}
        lede={stateWords[upload.state]}
        aside={size(upload.bytes)}
        problems={[]}
      />
      <Step upload={upload} isAsked={isAsked} />
      <p className="mt-6 text-small">
        <Link href="/import" className="link">
          All imports
        </Link>
      </p>
    </>
  );
}

const stateWords: Record<Upload["state"], string> = {
  given: "Nothing of it is kept yet. Say what its columns mean, and try it.",
  trying: "It is being tried. Nothing of it is kept.",
  tried: "It was tried, and nothing of it is kept yet.",
  importing: "It is being imported. Either all of it is kept, or nothing.",
  imported: "It is imported.",
  failed: "It could not be read to the end, and nothing of it is kept.",
};

async function Step({ upload, isAsked }: { upload: Upload; isAsked: boolean }) {
  const { id, state } = upload;
  if (state === "imported") return <Outcome upload={upload} />;
  const progress = progressOf(id);
  if ((state === "trying" || state === "importing") && progress)
    return <Running progress={progress} verb={state === "trying" ? "Tried" : "Imported"} />;
  const found = await look(uploadPath(id)).catch((error: Error) => error);
  if (found instanceof Error)
    return (
      <p role="alert" className="text-caution">
        {sentenceOf(found)}
      </p>
    );
  const choices = upload.choices ?? (await firstChoices(upload, found));
  const problems = isAsked ? problemsOf(choices, isMapped(found) && choices.preset === null) : [];
  return (
    <div className="grid grid-cols-1 gap-6">
      {state !== "given" && <Outcome upload={upload} />}
      <ChoicesForm upload={upload} look={found} choices={choices} problems={problems} />
    </div>
  );
}

const isMapped = (found: Look) => found.kind === "table" && !found.isCanonical;

/** As a file of the same columns was imported before; else what the names of the columns say. */
async function firstChoices({ name }: Upload, found: Look): Promise<Choices> {
  const source = slug(name.replace(/\.[^.]+(\.gz)?$/i, ""));
  if (found.kind === "json") return guessedChoices({ columns: [], rows: [] }, source);
  return (await lastChoices(doorkeeper(), found.columns)) ?? guessedChoices(found, source);
}

const sentenceOf = (error: Error) =>
  "code" in error && error.code === "ENOENT"
    ? "The file is no longer here: files wait for a week. Choose it again."
    : error.message;
