/** Codes are stable: people filter error files by them, and callers of the push API switch on them. */
export type ProblemCode =
  | "missing"
  | "wrong_type"
  | "not_a_number"
  | "out_of_range"
  | "out_of_scale"
  | "not_allowed"
  | "not_a_time"
  | "no_such_time"
  | "time_zone_missing"
  | "date_order_missing"
  | "too_long"
  | "unstorable_character"
  | "not_utf8"
  | "not_json"
  | "column_count"
  | "broken_quote"
  | "incomplete";

/** Why a record is refused: what is wrong where, in one sentence that says how to mend it. */
export type Problem = { code: ProblemCode; path: string; message: string };

/** A value as it may stand in a sentence: short, quoted, on one line. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replaceAll(/\s+/g, " ").trim();
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}
