import { isUtf8 } from "node:buffer";
import { writer } from "@/db/client";
import { environment } from "@/db/environment";
import { type PushReceipt, push } from "@/ingest/push";
import { answered } from "../answered";
import { body } from "../body";
import { keyViewer } from "../key-viewer";
import { Refusal } from "../refusal";

export const dynamic = "force-dynamic";

const types = ["application/json", "application/x-ndjson", "application/ndjson", "application/jsonl"];

/**
 * Takes canonical records: a JSON array, one object, or NDJSON; packed with gzip or not. Good records are
 * taken whatever else is in the body. When it answers, journeys are up to date.
 */
export function POST(request: Request): Promise<Response> {
  return answered(async () => {
    const { name } = await keyViewer(request, "ingest");
    const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== undefined && !types.includes(type))
      throw new Refusal(415, `Records are taken as ${types.slice(0, 2).join(" or ")}, not as "${type}".`);
    const bytes = await body(request, environment().INGEST_BYTES);
    if (!isUtf8(bytes)) throw new Refusal(400, "The body is not UTF-8 text.");
    const defaultSource = new URL(request.url).searchParams.get("source");
    const receipt = await push(writer(), { bytes, defaultSource, name: `API key "${name}"` });
    if (isNoJson(receipt)) throw new Refusal(400, "The body is neither JSON nor NDJSON.");
    return receipt;
  });
}

/** Whether there was not one JSON object in the body, and so nothing of a record that could be named. */
function isNoJson({ accepted, updated, unchanged, rejected }: PushReceipt): boolean {
  const taken = accepted + updated + unchanged;
  return taken === 0 && rejected.length > 0 && rejected.every(({ code }) => code === "not_json");
}
