import { z } from "zod";
import { recordTypes } from "@/language/vocabulary";
import { choice, flag, list, nested, text, time } from "./fields";
import { identifierTypes } from "./identifiers";
import { interactionShape } from "./interaction-shape";
import { hasText, hasType, parts, saysSomething } from "./parts";
import { insideScale } from "./survey-scale";

export type RecordSchemas = ReturnType<typeof recordSchemas>;
export type InteractionRecord = z.infer<RecordSchemas["interaction"]>;
export type SurveyRecord = z.infer<RecordSchemas["survey"]>;
export type EvaluationRecord = z.infer<RecordSchemas["evaluation"]>;
export type MessageRecord = z.infer<RecordSchemas["message"]>;
export type HandoffRecord = z.infer<RecordSchemas["handoff"]>;
export type IdentityRecord = z.infer<RecordSchemas["identity"]>;
export type DeleteRecord = z.infer<RecordSchemas["delete"]>;

const built = new Map<string | null, RecordSchemas>();

/** The schemas of all record types; `timeZone` is that of times without an offset, null: refuse those. */
export function schemasFor(timeZone: string | null): RecordSchemas {
  let schemas = built.get(timeZone);
  if (!schemas) {
    schemas = recordSchemas(timeZone);
    built.set(timeZone, schemas);
  }
  return schemas;
}

function recordSchemas(timeZone: string | null) {
  const part = parts(timeZone);
  const envelope = {
    source: text(64),
    external_id: text(256),
    source_updated_at: time(timeZone),
    record_type: choice(recordTypes),
    interaction: text(256),
    interaction_id: text(256),
    interaction_external_id: text(256),
  };
  const identifier = { type: choice(identifierTypes), value: text(256), namespace: text(64) };
  const person = {
    customer: nested({ identifiers: list(z.looseObject(identifier)), name: text(256) }),
    customer_id: text(256),
    customer_email: text(256),
    customer_phone: text(256),
    customer_name: text(256),
    customer_namespace: text(64),
  };
  return {
    interaction: z.looseObject({ ...envelope, ...person, ...interactionShape(timeZone) }),
    survey: z
      .looseObject({ ...envelope, ...person, ...part.survey })
      .superRefine(hasType)
      .superRefine(insideScale),
    evaluation: z.looseObject({ ...envelope, ...part.evaluation }).superRefine(saysSomething),
    message: z.looseObject({ ...envelope, ...part.message }).superRefine(hasText),
    handoff: z.looseObject({ ...envelope, ...part.handoff }),
    identity: z.looseObject({
      ...envelope,
      a: nested(identifier),
      b: nested(identifier),
      at: time(timeZone),
      unlink: flag(),
      reason: text(),
    }),
    delete: z.looseObject(envelope),
  };
}
