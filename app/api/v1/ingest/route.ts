import { isUtf8 } from "node:buffer";
import { writer } from "@/db/client";
import { environment } from "@/db/environment";
import { KeyReused } from "@/ingest/only-once";
import { type PushReceipt, push, pushOnce } from "@/ingest/push";
import { respond } from "../answered";
import { body } from "../body";
import { Refusal } from "../refusal";
import { sender } from "../sender";
import { namedSource } from "../source-of";

export const dynamic = "force-dynamic";

const types = ["application/json", "application/x-ndjson", "application/ndjson", "application/jsonl"];

/**
 * Takes canonical records: a JSON array, one object, or NDJSON; packed with gzip or not. Good records are
 * taken whatever else is in the body. When it answers, journeys are up to date. With an `Idempotency-Key`
 * the same request is answered as it was the first time.
 */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const sent = await sender(request);
    const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== undefined && !types.includes(type))
      throw new Refusal(415, `Records are taken as ${types.slice(0, 2).join(" or ")}, not as "${type}".`);
    const key = idempotencyKey(request);
    const bytes = await body(request, environment().INGEST_BYTES);
    if (!isUtf8(bytes)) throw new Refusal(400, "The body is not UTF-8 text.");
    const name = `API key "${sent.name}"`;
    const given = { bytes, defaultSource: namedSource(request, sent), boundTo: sent.source, name };
    const { receipt, isRepeated } =
      key === null
        ? { receipt: await push(writer(), given), isRepeated: false }
        : await pushOnce(writer(), given, { apiKeyId: sent.id, key }).catch(reused);
    if (isNoJson(receipt)) throw new Refusal(400, "The body is neither JSON nor NDJSON.");
    const headers = { "cache-control": "no-store", ...(isRepeated && { "idempotency-replayed": "true" }) };
    return Response.json(receipt, { headers });
  });
}

function idempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new Refusal(400, "An Idempotency-Key has 1 to 255 characters: letters, digits and signs, no spaces.");
}

function reused(error: unknown): never {
  if (!(error instanceof KeyReused)) throw error;
  throw new Refusal(
    422,
    "This Idempotency-Key came with another body within the last day. Please take a new one.",
  );
}

/** Whether there was not one JSON object in the body, and so nothing of a record that could be named. */
function isNoJson({ accepted, updated, unchanged, rejected }: PushReceipt): boolean {
  const taken = accepted + updated + unchanged;
  return taken === 0 && rejected.length > 0 && rejected.every(({ code }) => code === "not_json");
}
