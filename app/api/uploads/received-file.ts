import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { removeUpload, writeUpload } from "@/ingest/uploads/upload-file";

/** Why a file was not taken; the import page has a sentence for each. */
export type UploadProblem = "nothing" | "too_large" | "broken";

const mostBytes = 8 * 1024 ** 3;

/** Writes the first file of a form as it comes, never holding it in memory. */
export async function receivedFile(
  request: Request,
  id: string,
): Promise<{ name: string; bytes: number } | UploadProblem> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) return "nothing";
  try {
    const found = await firstFile(request.body as ReadableStream, type, id);
    if (found === null || found.bytes === 0) {
      await removeUpload(id);
      return "nothing";
    }
    if (!found.isCut) return found;
    await removeUpload(id);
    return "too_large";
  } catch {
    await removeUpload(id);
    return "broken";
  }
}

type Found = { name: string; bytes: number; isCut: boolean };

function firstFile(body: ReadableStream, type: string, id: string): Promise<Found | null> {
  return new Promise((resolve, reject) => {
    const parser = new Busboy({
      headers: { "content-type": type },
      limits: { files: 1, fileSize: mostBytes },
    });
    let written: Promise<Found> | null = null;
    parser.on("file", (_, content, name) => {
      written = writeUpload(id, content).then((bytes) => ({
        name: (name ?? "").slice(0, 200) || "file",
        bytes,
        isCut: content.truncated === true,
      }));
      written.catch(reject);
    });
    parser.on("finish", () => (written ? written.then(resolve, reject) : resolve(null)));
    parser.on("error", reject);
    Readable.fromWeb(body).on("error", reject).pipe(parser);
  });
}
