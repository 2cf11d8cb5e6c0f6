import { writer } from "@/db/client";
import { environment } from "@/db/environment";
import type { Encoding } from "@/ingest/otel/batch";
import { statusAnswer } from "@/ingest/otel/batch-answer";
import { keepFolding } from "@/ingest/otel/keep-folding";
import { Undecodable } from "@/ingest/otel/undecodable";
import { spend } from "../api/v1/allowance";
import { body } from "../api/v1/body";
import { keyIn } from "../api/v1/key-viewer";
import { errorCode, isPassing } from "../api/v1/passing";
import { Refusal } from "../api/v1/refusal";
import { sourceOf } from "../api/v1/source-of";

/** What one request of an exporter brought. */
export type Export = { bytes: Uint8Array; encoding: Encoding; source: string };

/** How many requests are taken at once; what is beyond comes again in a second. */
const atOnce = 32;
let present = 0;

/**
 * Takes what an OpenTelemetry exporter sends. `keep` makes it durable and says what to answer; folding it
 * into contacts comes after the answer. Exporters try again after 429 and 503 alone, so whatever may pass
 * is one of these, with a pause short enough for the ten seconds that they give it in all.
 */
export async function exported(
  request: Request,
  keep: (given: Export) => Promise<Uint8Array>,
): Promise<Response> {
  const encoding = encodings[typeOf(request)];
  const answer = encoding ?? "json";
  try {
    if (present >= atOnce)
      return status(429, "Too many requests at once. Please send it again in a second.", answer);
    present += 1;
    try {
      const key = await keyIn(request, "ingest");
      spend(`spans of key ${key.id}`, environment().OTLP_PER_MINUTE);
      if (!encoding) throw new Refusal(415, `Exports are taken as ${Object.keys(encodings).join(" or ")}.`);
      const source = sourceOf(request, key);
      const bytes = await body(request, environment().INGEST_BYTES);
      const answered = await keep({ bytes, encoding, source });
      keepFolding(writer());
      return response(200, answered, answer);
    } finally {
      present -= 1;
    }
  } catch (error) {
    if (error instanceof Refusal) return status(error.status, error.message, answer, error.more.headers);
    if (error instanceof Undecodable) return status(400, error.message, answer);
    if (/^22/.test(errorCode(error))) return status(400, "A value in the request is out of range.", answer);
    if (!isPassing(error)) console.error(error);
    return status(503, "This cannot be kept at the moment. Please send it again.", answer);
  }
}

const encodings: Partial<Record<string, Encoding>> = {
  "application/x-protobuf": "protobuf",
  "application/json": "json",
};

function typeOf(request: Request): string {
  return request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Codes of google.rpc.Status. */
const codes = { 400: 3, 401: 16, 403: 7, 404: 5, 413: 8, 415: 3, 422: 3, 429: 8, 503: 14 };

function status(
  code: keyof typeof codes,
  sentence: string,
  encoding: Encoding,
  headers: Record<string, string> = {},
): Response {
  const later: Record<string, string> = code === 429 || code === 503 ? { "retry-after": "1" } : {};
  return response(code, statusAnswer(codes[code], sentence, encoding), encoding, { ...later, ...headers });
}

function response(
  status: number,
  bytes: Uint8Array,
  encoding: Encoding,
  headers: Record<string, string> = {},
): Response {
  const type = encoding === "json" ? "application/json" : "application/x-protobuf";
  return new Response(new Uint8Array(bytes), {
    status,
    headers: { "cache-control": "no-store", ...headers, "content-type": type },
  });
}
