import type { RecordType } from "@/language/vocabulary";
import { knownFields } from "../content";
import type { SourceRules } from "../source-rules";
import type { Country } from "./countries";
import { redacted } from "./redacted";

type Given = Record<string, unknown>;

/** Fields of an interaction in which people can have written anything. All it has of its own are such, too. */
const inInteractions = new Set([
  ...["intent", "end_reason", "outcome", "tags", "transcript_ref", "csat", "ces", "nps", "surveys"],
  ...["evaluations", "messages", "promises", "handoffs", "segments", "usage", "custom", "channel_raw"],
]);

/** Names inside of these, and in records of their own, under which an id, a time or a word of ours stands. */
const structure = new Set([
  ...["source", "external_id", "source_updated_at", "record_type", "schema_version"],
  ...["interaction", "interaction_id", "interaction_external_id", "from_interaction", "to_interaction"],
  ...["customer", "customer_id", "customer_email", "customer_phone", "customer_name", "customer_namespace"],
  ...["a", "b", "to", "from", "agent_id", "agent_name", "agent_version", "author_id", "team", "model", "by"],
  ...["type", "kind", "status", "role", "subject", "target", "evaluator", "evaluator_version", "resolution"],
  ...["at", "made_at", "due_at", "settled_at", "offered_at", "responded_at", "requested_at", "to_channel"],
  ...["participant_type", "fate", "to_agent_kind", "sla", "resolution_source"],
]);
const nothing: ReadonlySet<string> = new Set();

/**
 * The record without what must not be written: no card, account or phone number, e-mail address or national id
 * in text, and where the source keeps no text, of a message only who said it when. What customers are
 * known by stays: it is no text.
 */
export function kept(type: RecordType, record: Given, { keepsText, idCountries }: SourceRules): Given {
  const rest: Given = {};
  for (const name in record) {
    const value = record[name];
    const isText =
      type === "interaction" ? inInteractions.has(name) || !knownFields.has(name) : !structure.has(name);
    const within =
      name === "custom" || (type === "interaction" && !knownFields.has(name)) ? nothing : structure;
    rest[name] = isText ? withoutPrivate(value, within, idCountries) : value;
  }
  if (type === "message") return message(record, rest, keepsText);
  if (Array.isArray(rest.messages)) {
    const given = record.messages as unknown[];
    rest.messages = rest.messages.map((one, place) => {
      const told = given[place];
      // What is no message at all is refused later, with its place.
      return typeof told === "object" && told !== null ? message(told as Given, one, keepsText) : one;
    });
  }
  return rest;
}

/** The same value with every text inside redacted, except what stands under names that are kept as they are. */
export function withoutPrivate(
  value: unknown,
  except: ReadonlySet<string>,
  idCountries: readonly Country[],
): unknown {
  if (typeof value === "string") return redacted(value, idCountries);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withoutPrivate(one, except, idCountries));
  const rest: Given = Object.create(null);
  for (const [name, inner] of Object.entries(value))
    rest[name] = except.has(name) ? inner : withoutPrivate(inner, except, idCountries);
  return rest;
}

function message(given: Given, rest: Given, keepsText: boolean): Given {
  if (typeof given.text !== "string") return rest;
  if (!keepsText) return { ...rest, text: "" };
  return rest.text === given.text ? rest : { ...rest, redacted: true };
}
