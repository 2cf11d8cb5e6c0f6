import { createHash } from "node:crypto";
import type { Sql, TransactionSql } from "postgres";
import type { Arrival, Delivery, Refusal } from "./delivery";
import { onlyOnce } from "./only-once";
import { readLines, readText } from "./read-json";
import { takeIn } from "./receive";
import { speakingFor } from "./speaking-for";

export type PushRequest = {
  /** The body, unpacked: a JSON array, one JSON object, or NDJSON. */
  bytes: Uint8Array;
  /** Slug of the source of records that name none. */
  defaultSource: string | null;
  /** The only source that its key speaks for; absent or null: any. */
  boundTo?: string | null;
  /** What the push is listed as among the imports. */
  name: string;
};

/** `index` counts records from 0. Everything not in `rejected` is stored, and journeys are up to date. */
export type PushReceipt = {
  accepted: number;
  updated: number;
  unchanged: number;
  rejected: {
    index: number;
    external_id: string | null;
    code: string;
    path: string;
    message: string;
  }[];
};

/** Takes in the body of one push request. Each refused record is named with its first problem. */
export async function push(sql: Sql, request: PushRequest): Promise<PushReceipt> {
  return (await sql.begin((transaction) => receiptOfRequest(transaction, request))) as PushReceipt;
}

/**
 * The same for a request that its sender may send again under one key. What came under it before, within
 * a day, is not taken again but answered as it was then. Throws `KeyReused` when that was something else.
 */
export async function pushOnce(
  sql: Sql,
  request: PushRequest,
  under: { apiKeyId: number; key: string },
): Promise<{ receipt: PushReceipt; isRepeated: boolean }> {
  return sql.begin((transaction) =>
    onlyOnce(transaction, { ...under, digest: digest(request) }, () =>
      receiptOfRequest(transaction, request),
    ),
  );
}

function receiptOfRequest(sql: TransactionSql, request: PushRequest): Promise<PushReceipt> {
  return receiptOf(sql, request.name, request.defaultSource, arrivalsOf(request));
}

/** Takes in arrivals that are not a file: what was refused goes into the receipt. */
export async function receiptOf(
  sql: TransactionSql,
  name: string,
  source: string | null,
  arrivals: Delivery["arrivals"],
): Promise<PushReceipt> {
  const rejected: PushReceipt["rejected"] = [];
  const { accepted, updated, unchanged } = await takeIn(sql, {
    name,
    source,
    timeZone: null,
    mode: "keep",
    arrivals,
    refuse({ index, externalId, problems: [problem] }: Refusal) {
      if (problem) rejected.push({ index, external_id: externalId, ...problem });
    },
  });
  rejected.sort((a, b) => a.index - b.index);
  return { accepted, updated, unchanged, rejected };
}

function digest({ bytes, defaultSource }: PushRequest): string {
  return createHash("sha256").update(JSON.stringify(defaultSource)).update(bytes).digest("hex");
}

async function* arrivalsOf({ bytes, boundTo }: PushRequest): AsyncGenerator<Arrival[]> {
  for await (const arrivals of read(bytes))
    yield boundTo == null ? arrivals : arrivals.map(speakingFor(boundTo, "key"));
}

async function* read(bytes: Uint8Array): AsyncGenerator<Arrival[]> {
  const text = new TextDecoder().decode(bytes);
  const whole = wholeText(text);
  if (whole) yield whole;
  else yield* readLines(once(bytes));
}

/** The records when the body is one JSON text; null when it is one text a line. */
function wholeText(text: string): Arrival[] | null {
  try {
    return readText(text);
  } catch {
    return null;
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
