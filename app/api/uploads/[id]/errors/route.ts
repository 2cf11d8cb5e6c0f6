import { createReadStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { auth } from "@/app/auth";
import { recordAudit } from "@/db/access/audit";
import { bringsData } from "@/db/access/data-bringers";
import { doorkeeper } from "@/db/client";
import type { UploadResult } from "@/ingest/uploads/run-upload";
import { findUpload, isUploadId } from "@/ingest/uploads/uploads";

/** The rejected records of an import as a file, to be mended and imported again. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/uploads/[id]/errors">,
): Promise<Response> {
  const person = await auth();
  if (!person) return new Response("Sign in first.", { status: 401 });
  if (!bringsData(person.role)) return new Response("Only administrators.", { status: 403 });
  const { id } = await params;
  const upload = isUploadId(id) ? await findUpload(doorkeeper(), id) : null;
  const path = (upload?.result as UploadResult | null)?.errorFile;
  if (!upload || !path || !existsSync(path)) return new Response("There is no such file.", { status: 404 });
  const kind = path.slice(path.lastIndexOf(".") + 1);
  const name = `${upload.name.replace(/\.[^.]*$/, "").replaceAll(/[^\w.-]+/g, "-")}.errors.${kind}`;
  await recordAudit(doorkeeper(), person, { action: "export", subject: name });
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      "content-type": kind === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
