import { createHash } from "node:crypto";
import type { IdentityRecord, SurveyRecord } from "./canonical-record";
import type { Content } from "./content";
import { identifiersOf } from "./customer";
import { type Identifier, identifier, type ReadIdentifier } from "./identifiers";

type Naming = {
  external_id?: string | null;
  interaction?: string | null;
  interaction_id?: string | null;
  interaction_external_id?: string | null;
  from_interaction?: string | null;
};

const envelope = new Set([
  ...["source", "external_id", "source_updated_at", "record_type", "schema_version"],
  ...["interaction", "interaction_id", "interaction_external_id", "from_interaction"],
  ...["customer", "customer_id", "customer_email", "customer_phone", "customer_name", "customer_namespace"],
]);

/** External id of the interaction that a record of its own belongs to. */
export function parentOf(record: Naming): string | null {
  return (
    record.interaction ??
    record.interaction_id ??
    record.interaction_external_id ??
    record.from_interaction ??
    null
  );
}

export function childContent(type: string, record: Naming & Record<string, unknown>): Content {
  const content: Content = {};
  for (const name in record) if (!envelope.has(name)) content[name] = record[name];
  const parent = parentOf(record);
  if (parent !== null) content.interaction = parent;
  if (type === "survey") {
    const identifiers = identifiersOf(record as SurveyRecord);
    if (identifiers) content.identifiers = identifiers;
  }
  return content;
}

/** What tells one from the others when the source gave no id: so that the same one is not kept twice. */
const telling: Record<string, string[]> = {
  survey: ["type", "subject"],
  evaluation: ["name", "target", "at"],
  message: ["seq", "at"],
  handoff: ["to_interaction", "at", "requested_at"],
  promise: ["what", "made_at"],
};

export function childId(type: string, record: Naming & Record<string, unknown>): string {
  if (record.external_id) return record.external_id;
  const names = telling[type] ?? [];
  const customer = parentOf(record) === null ? identifiersOf(record as SurveyRecord)?.[0] : undefined;
  const parts = [parentOf(record), customer, ...names.map((name) => record[name] ?? null)];
  if (parts.every((part) => part == null)) return "";
  return digest(type, parts);
}

export function identityContent(record: IdentityRecord): Content {
  const [a, b] = endsOf(record);
  return { a, b, at: record.at, unlink: record.unlink ?? false };
}

/** The same for a joined with b and b joined with a, so that an `unlink` finds what it takes back. */
export function identityId(record: IdentityRecord): string {
  if (record.external_id) return record.external_id;
  const [a, b] = endsOf(record);
  return a && b ? digest("identity", [a.join(":"), b.join(":")].sort()) : "";
}

function endsOf(record: IdentityRecord): (Identifier | null)[] {
  return [record.a, record.b].map((given) => {
    const read = end(given);
    return read && "identifier" in read ? read.identifier : null;
  });
}

/** One of the two that an identity record names; null when there is nothing. */
export function end(given: IdentityRecord["a"]): ReadIdentifier | null {
  if (given?.value == null) return null;
  return identifier(given.type ?? "customer_id", given.value, given.namespace ?? undefined);
}

function digest(type: string, parts: unknown[]): string {
  return `${type}-${createHash("md5").update(JSON.stringify(parts)).digest("hex")}`;
}
