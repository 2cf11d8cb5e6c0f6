import type { Sql } from "postgres";
import type { Arrival, Refusal } from "./delivery";
import { readLines, readText } from "./read-json";
import { receive } from "./receive";

export type PushRequest = {
  /** The body, unpacked: a JSON array, one JSON object, or NDJSON. */
  bytes: Uint8Array;
  /** Slug of the source of records that name none. */
  defaultSource: string | null;
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
  const rejected: PushReceipt["rejected"] = [];
  const receipt = await receive(sql, {
    name: request.name,
    source: request.defaultSource,
    timeZone: null,
    mode: "keep",
    arrivals: arrivalsOf(request.bytes),
    refuse({ index, externalId, problems: [problem] }: Refusal) {
      if (problem) rejected.push({ index, external_id: externalId, ...problem });
    },
  });
  rejected.sort((a, b) => a.index - b.index);
  const { accepted, updated, unchanged } = receipt;
  return { accepted, updated, unchanged, rejected };
}

async function* arrivalsOf(bytes: Uint8Array): AsyncGenerator<Arrival[]> {
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
