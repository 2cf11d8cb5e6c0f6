import { recordTypes } from "@/language/vocabulary";
import { anything, choice, flag, text, time } from "./fields";
import { identifierTypes } from "./identifiers";
import { interactionFields } from "./interaction-shape";
import { fitsScale, hasText, hasType, parts, saysSomething, saysWhat } from "./parts";
import { list, nested, shape } from "./shape";

type Shapes = ReturnType<typeof recordShapes>;
type RecordOf<T extends keyof Shapes> = ReturnType<Shapes[T]>;
export type InteractionRecord = RecordOf<"interaction">;
export type SurveyRecord = RecordOf<"survey">;
export type IdentityRecord = RecordOf<"identity">;
export type Records = { [T in keyof Shapes]: RecordOf<T> };

const made = new Map<string | null, Shapes>();

/** The shapes of all record types; `timeZone` is that of times without an offset, null: refuse those. */
export function shapesFor(timeZone: string | null): Shapes {
  let shapes = made.get(timeZone);
  if (!shapes) {
    shapes = recordShapes(timeZone);
    made.set(timeZone, shapes);
  }
  return shapes;
}

function recordShapes(timeZone: string | null) {
  const part = parts(timeZone);
  const envelope = {
    source: text(64),
    external_id: text(256),
    source_updated_at: time(timeZone),
    record_type: choice(recordTypes),
    schema_version: anything,
    interaction: text(256),
    interaction_id: text(256),
    interaction_external_id: text(256),
  };
  const identifier = shape({ type: choice(identifierTypes), value: text(256), namespace: text(64) });
  const person = {
    customer: nested(shape({ identifiers: list(identifier), name: text(256) })),
    customer_id: text(256),
    customer_email: text(256),
    customer_phone: text(256),
    customer_name: text(256),
    customer_namespace: text(64),
  };
  return {
    interaction: shape({ ...envelope, ...person, ...interactionFields(timeZone) }),
    survey: shape({ ...envelope, ...person, ...part.survey }, hasType, fitsScale),
    evaluation: shape({ ...envelope, ...part.evaluation }, saysSomething),
    message: shape({ ...envelope, ...part.message }, hasText),
    handoff: shape({ ...envelope, ...part.handoff }),
    promise: shape({ ...envelope, ...part.promise }, saysWhat),
    identity: shape({
      ...envelope,
      a: nested(identifier),
      b: nested(identifier),
      at: time(timeZone),
      unlink: flag,
      reason: text(),
    }),
    delete: shape(envelope),
  };
}
