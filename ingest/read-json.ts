import type { Given } from "./canonical";
import type { Arrival } from "./delivery";
import { type JsonValue, jsonValues } from "./json-values";
import { linesOf, longestLine } from "./lines";
import type { Problem } from "./problem";

/** Marks a record in an error file; what it says is for people and is not read. */
export const rejectedKey = "_rejected";
/** Holds a line of an error file that was no JSON, to be mended there. */
export const textKey = "_text";

/** Records from NDJSON, one a line. Empty lines are skipped. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Arrival[]> {
  let index = 0;
  for await (const lines of linesOf(bytes)) {
    const arrivals: Arrival[] = [];
    for (const { text, number, isTooLong } of lines) {
      if (text.trim() === "" && !isTooLong) continue;
      arrivals.push(arrivalOf({ text, line: number, isTooLong }, index));
      index += 1;
    }
    yield arrivals;
  }
}

/**
 * Records from JSON of any length, however they stand in it (see `jsonValues`). They keep the text they
 * were read from.
 */
export async function* readJson(
  texts: AsyncIterable<string>,
  lists: readonly string[] = [],
): AsyncGenerator<Arrival[]> {
  let index = 0;
  for await (const values of jsonValues(texts, lists)) yield values.map((value) => arrivalOf(value, index++));
}

/** Records from one JSON text: an array of them, or a single one. Throws a SyntaxError when it is neither. */
export function readText(text: string): Arrival[] {
  const value: unknown = JSON.parse(text);
  return arrivals(Array.isArray(value) ? value : [value]);
}

/** Values that were parsed already; what is no object among them is an arrival with a problem. */
export function arrivals(values: unknown[]): Arrival[] {
  return values.map((given, index) => ({
    index,
    line: index + 1,
    original: JSON.stringify(given),
    ...recordOf(given),
  }));
}

function arrivalOf({ text, line, isTooLong }: JsonValue, index: number): Arrival {
  const place = { index, line, original: text };
  if (isTooLong) {
    const message = `The record is longer than ${longestLine / 1024 / 1024} MiB.`;
    return { ...place, problem: { code: "too_long", path: "", message } };
  }
  try {
    return { ...place, ...recordOf(JSON.parse(text)) };
  } catch {
    return { ...place, problem: notJson("The record is not JSON.") };
  }
}

function recordOf(value: unknown): { given: Given } | { problem: Problem } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { problem: notJson("A record must be a JSON object.") };
  const { [rejectedKey]: _, [textKey]: text, ...given } = value as Given;
  if (typeof text === "string") {
    try {
      return recordOf(JSON.parse(text));
    } catch {
      return { problem: notJson(`The text in “${textKey}” is not JSON yet.`) };
    }
  }
  return { given };
}

function notJson(message: string): Problem {
  return { code: "not_json", path: "", message };
}
