import type { Version } from "./canonical";
import type { Problem } from "./problem";

/** JSON escapes of the characters that PostgreSQL's text cannot hold: NUL and halves of surrogate pairs. */
const escaped = /(?<!\\)(?:\\\\)*\\u(0000|d[89a-f])/i;

const risky = /[\0\ud800-\udfff]/;

/** Text that the database would refuse is named here instead, so that it costs one record and not all. */
export function unstorable(version: Version): Problem[] {
  const { content, externalId, parent } = version;
  if (content.includes("\\u") && escaped.test(content)) {
    const fields = JSON.parse(content) as Record<string, unknown>;
    const path = Object.keys(fields).find((name) => escaped.test(JSON.stringify([name, fields[name]]))) ?? "";
    return [problem(path)];
  }
  if (risky.test(externalId) && escaped.test(JSON.stringify(externalId))) return [problem("external_id")];
  if (parent && risky.test(parent) && escaped.test(JSON.stringify(parent))) return [problem("interaction")];
  if (externalId.includes("�")) return [notUtf8("external_id")];
  return [];
}

function problem(path: string): Problem {
  return {
    code: "unstorable_character",
    path,
    message: `“${path}” contains a NUL character or half of a character pair, which a database cannot keep.`,
  };
}

function notUtf8(path: string): Problem {
  return {
    code: "not_utf8",
    path,
    message: `“${path}” contains bytes that are not UTF-8. Save the file as UTF-8, or say its encoding in a mapping.`,
  };
}
