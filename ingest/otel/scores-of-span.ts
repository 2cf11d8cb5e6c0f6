import { evaluationEvent } from "./sifted";
import type { LogEvent, Span, Value } from "./span";

/** An evaluation in canonical fields, with the span that it is about. */
export type Score = {
  spanId: string | null;
  traceId: string | null;
  name: string;
  score?: number;
  label?: string;
  explanation?: string;
  kind?: string;
  evaluator?: string;
  target?: string;
  at: string | null;
  /** Whether it came the way in which a child and its parent say the same thing. */
  isEchoed?: true;
};

/** A score that came by itself, about a span, a trace or a contact. */
export type LooseScore = Score & { interaction: string | null };

/** The scores that a span carries, in all the ways in which senders put them there. */
export function scoresOfSpan(span: Span): Score[] {
  return [...inEvents(span), ...inLists(span), ...inNames(span)];
}

/** GenAI conventions: an event `gen_ai.evaluation.result`. */
function inEvents(span: Span): Score[] {
  return span.events
    .filter(({ name }) => name === evaluationEvent)
    .flatMap(({ attributes, at }) => genAi(attributes, span.traceId, span.spanId, at ?? timeOf(span)));
}

/** The same as a log record. */
export function scoreOfLog({ name, attributes, traceId, spanId, at }: LogEvent): Score | null {
  return name === evaluationEvent ? (genAi(attributes, traceId, spanId, at)[0] ?? null) : null;
}

function genAi(
  attributes: { [name: string]: Value },
  traceId: string | null,
  spanId: string | null,
  at: string,
): Score[] {
  const said = (part: string) => attributes[`gen_ai.evaluation.${part}`];
  return score({
    name: said("name"),
    score: said("score.value"),
    label: said("score.label"),
    explanation: said("explanation"),
    kind: said("annotator_kind"),
    evaluator: said("evaluator"),
    at,
    traceId,
    spanId,
  });
}

const listed =
  /^(trace\.|session\.)?(?:evaluations|annotations)\.(\d{1,9})\.(?:evaluation|annotation)\.(\w+)$/;

/** OpenInference: `evaluations.{i}.evaluation.name` and so on; `trace.` and `session.` raise the target. */
function inLists(span: Span): Score[] {
  const found = new Map<string, Record<string, unknown>>();
  for (const key of Object.keys(span.attributes).sort()) {
    const [, level = "", index, field] = listed.exec(key) ?? [];
    if (!index || !field) continue;
    const place = key.slice(0, key.lastIndexOf(`.${index}.`) + index.length + 1);
    const fields = found.get(place) ?? { target: targets[level] };
    fields[field] = span.attributes[key];
    found.set(place, fields);
  }
  return [...found.values()].flatMap(({ annotator_kind, identifier, ...fields }) =>
    score({
      ...fields,
      kind: annotator_kind,
      evaluator: identifier,
      at: timeOf(span),
      traceId: span.traceId,
      spanId: span.spanId,
    }),
  );
}

const targets: Record<string, string> = { "trace.": "segment", "session.": "interaction" };

/** fi.evals: `eval.{metric}` with `eval.{metric}.reason` beside it. */
function inNames(span: Span): Score[] {
  return Object.keys(span.attributes)
    .sort()
    .flatMap((key) => {
      const [, name] = /^eval\.([^.]+)$/.exec(key) ?? [];
      const value = span.attributes[key];
      if (!name || (typeof value === "object" && value !== null)) return [];
      const isText = typeof value === "string" && !Number.isFinite(Number(value || Number.NaN));
      return score({
        name,
        score: isText ? undefined : value,
        label: isText ? value : undefined,
        explanation: span.attributes[`${key}.reason`],
        at: timeOf(span),
        traceId: span.traceId,
        spanId: span.spanId,
      }).map((one) => ({ ...one, isEchoed: true as const }));
    });
}

type Given = { [K in keyof Score]?: unknown } & {
  at: string | null;
  traceId: string | null;
  spanId: string | null;
};

/** None when it has no name, or nothing to say under it. */
export function score(given: Given): Score[] {
  const name = typeof given.name === "string" ? snakeCase(given.name) : "";
  const number = numberOf(given.score);
  const words = (value: unknown, most: number) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? String(value).slice(0, most) || undefined
      : undefined;
  const found = {
    score: Number.isFinite(number) && Math.abs(number) <= 1e15 ? number : undefined,
    label: words(given.label, 1000),
    explanation: words(given.explanation, 16_384),
  };
  if (name === "" || Object.values(found).every((value) => value === undefined)) return [];
  const { at, traceId, spanId } = given;
  const rest = {
    kind: words(given.kind, 64),
    evaluator: words(given.evaluator, 256),
    target: words(given.target, 64),
  };
  const filled = Object.fromEntries(
    Object.entries({ ...found, ...rest }).filter(([, value]) => value !== undefined),
  );
  return [{ name, ...filled, at, traceId, spanId }];
}

function numberOf(given: unknown): number {
  if (typeof given === "boolean" || typeof given === "number") return Number(given);
  return typeof given === "string" && given.trim() !== "" ? Number(given) : Number.NaN;
}

/** One name for `ConversationResolution`, `conversation-resolution` and `conversation_resolution`. */
function snakeCase(name: string): string {
  return name
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_+|_+$/g, "")
    .toLowerCase()
    .slice(0, 256);
}

function timeOf(span: Span): string {
  return span.endedAt ?? span.startedAt;
}
