"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { recordAudit } from "@/db/access/audit";
import { bringsData } from "@/db/access/data-bringers";
import { doorkeeper, writer } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { undo } from "@/ingest/undo";
import { problemsOf } from "@/ingest/uploads/choices";
import { runUpload } from "@/ingest/uploads/run-upload";
import { findUpload, keepChoices, type Upload } from "@/ingest/uploads/uploads";
import { currentViewer } from "../../viewer";
import { chosen } from "./chosen";
import { headlineFor } from "./headline";

/** Takes an import back. */
export async function takeBack(form: FormData): Promise<void> {
  const viewer = await bringer();
  const id = Number(form.get("id"));
  const isDone = Number.isSafeInteger(id) && (await wasTaken(undo(writer(), id)));
  if (isDone) await recordAudit(doorkeeper(), viewer, { action: "import_undone", subject: `import ${id}` });
  redirect(isDone ? "/import" : "/import?problem=not_there");
}

/** Keeps what was chosen about a file and, unless there is more to be chosen, tries it. */
export async function chooseAndTry(form: FormData): Promise<void> {
  const viewer = await bringer();
  const upload = await uploadIn(form);
  const choices = chosen(form);
  await keepChoices(doorkeeper(), upload.id, choices);
  const isAsked = form.get("then") === "try";
  const problems = problemsOf(choices, form.get("kind") === "table" && choices.preset === null);
  if (isAsked && problems.length === 0)
    await runUpload(writer(), {
      upload: { ...upload, choices },
      mode: "rehearse",
      show: headlineFor(viewer),
    });
  redirect(`/import/${upload.id}${isAsked ? "?asked=1" : ""}` as Route);
}

/** Imports a file as it was last tried. */
export async function importIt(form: FormData): Promise<void> {
  const viewer = await bringer();
  const upload = await uploadIn(form);
  const { choices } = upload;
  if (choices && upload.state === "tried") {
    const detail = `into source ${choices.source}`;
    await recordAudit(doorkeeper(), viewer, { action: "import", subject: upload.name, detail });
    await runUpload(writer(), { upload: { ...upload, choices }, mode: "keep", show: headlineFor(viewer) });
  }
  redirect(`/import/${upload.id}` as Route);
}

async function bringer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!bringsData(viewer.role)) redirect("/import");
  return viewer;
}

async function uploadIn(form: FormData): Promise<Upload> {
  const upload = await findUpload(doorkeeper(), String(form.get("upload")));
  if (!upload) redirect("/import");
  return upload;
}

/** An import that is gone, or was taken back by somebody else meanwhile, is no fault of the server's. */
const wasTaken = (done: Promise<void>): Promise<boolean> =>
  done.then(
    () => true,
    (error) => {
      if (/^(There is no import|Import \d+ was undone)/.test((error as Error).message)) return false;
      throw error;
    },
  );
