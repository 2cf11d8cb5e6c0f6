import { instant } from "../instant";
import { type Problem, quoted } from "../problem";
import { type LooseScore, score } from "./scores-of-span";
import { hexId, isTree, storable, Unusable } from "./values";

export type ReadEvaluations = { taken: LooseScore[]; rejected: { index: number; problem: Problem }[] };

/** Evaluations from the body of a request: one JSON object or a list of them. Null: it is neither. */
export function readEvaluations(bytes: Uint8Array): ReadEvaluations | null {
  const list = listOf(bytes);
  if (!list) return null;
  const read: ReadEvaluations = { taken: [], rejected: [] };
  for (const [index, given] of list.entries()) {
    const found = evaluation(given);
    if ("message" in found) read.rejected.push({ index, problem: found });
    else read.taken.push(found);
  }
  return read;
}

function listOf(bytes: Uint8Array): unknown[] | null {
  try {
    const given: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return Array.isArray(given) ? given : isTree(given) ? [given] : null;
  } catch {
    return null;
  }
}

function evaluation(given: unknown): LooseScore | Problem {
  if (!isTree(given)) return { code: "wrong_type", path: "", message: "An evaluation is an object." };
  const fields: Record<string, unknown> = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === "string" ? storable(value) : value]),
  );
  const ids = idsOf(fields);
  if ("message" in ids) return ids;
  const at = fields.at == null ? null : instant(String(fields.at), null);
  if (at !== null && typeof at === "object")
    return { code: "not_a_time", path: "at", message: `“at” cannot be read: ${at.message}` };
  const [found] = score({ ...fields, at, traceId: ids.traceId, spanId: ids.spanId });
  if (found) return { ...found, interaction: ids.interaction };
  return {
    code: "missing",
    path: typeof fields.name === "string" ? "score" : "name",
    message: "An evaluation needs a name, and a score, a label or an explanation.",
  };
}

type Ids = Pick<LooseScore, "traceId" | "spanId" | "interaction">;

function idsOf({ interaction, ...fields }: Record<string, unknown>): Ids | Problem {
  const named = interaction == null || interaction === "" ? null : String(interaction).slice(0, 257);
  if (named !== null && (typeof interaction === "object" || named.length > 256))
    return {
      code: "wrong_type",
      path: "interaction",
      message: `“interaction” is not an id: ${quoted(interaction)}.`,
    };
  try {
    const traceId = hexId(fields, "trace_id", 16);
    const spanId = hexId(fields, "span_id", 8);
    if (named !== null || traceId !== null) return { interaction: named, traceId, spanId };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    const path = error.message.split(" ")[0] as string;
    return { code: "wrong_type", path, message: `${error.message}.` };
  }
  return {
    code: "missing",
    path: "interaction",
    message: "“interaction” or “trace_id” is needed: what was evaluated?",
  };
}
