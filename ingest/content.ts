import type { InteractionRecord, Records } from "./canonical-record";
import { customerOf } from "./customer";

/** Content of a record as it is kept: one flat set of fields, of which the newest version of each wins. */
export type Content = Record<string, unknown>;
type Handoff = NonNullable<InteractionRecord["handoffs"]>[number];

const asTheyAre = [
  ...["channel", "channel_raw", "direction", "status", "started_at", "ended_at", "queued_at", "answered_at"],
  ...["first_response_at", "ivr_s", "queue_s", "ring_s", "talk_s", "hold_s", "acw_s", "handle_s"],
  ...["first_response_s", "full_resolution_s", "time_basis", "case_id", "case_namespace", "intent"],
  ...["intent_source", "agent_id", "agent_name", "agent_kind", "model", "knowledge_version", "end_reason"],
  ...[
    "context_read",
    "survey_offered",
    "csat",
    "ces",
    "nps",
    "surveys",
    "evaluations",
    "messages",
    "promises",
    "sla",
  ],
  ...["segments", "language", "brand", "region", "tags", "links", "usage", "transcript_ref"],
];

const read = [
  ...["source", "external_id", "source_updated_at", "record_type", "schema_version"],
  ...["interaction", "interaction_id", "interaction_external_id"],
  ...["customer", "customer_id", "customer_email", "customer_phone", "customer_name", "customer_namespace"],
  ...["team", "queue", "knowledge", "outcome", "handoffs", "custom"],
];

/** Under which name a given field is kept; null: it is read further below. What is not here is custom. */
const names = new Map<string, string | null>([
  ...asTheyAre.map((name) => [name, name] as const),
  ...read.map((name) => [name, null] as const),
  ["queue_seconds", "queue_s"],
  ["talk_seconds", "talk_s"],
  ["hold_seconds", "hold_s"],
  ["after_contact_seconds", "acw_s"],
  ["handle_seconds", "handle_s"],
]);

/** Every name that means something in an interaction. */
export const knownFields: ReadonlySet<string> = new Set(names.keys());

export function interactionContent(record: InteractionRecord): Content {
  const content: Content = {};
  let custom: Content | undefined;
  for (const name in record) {
    const kept = names.get(name);
    if (kept) content[kept] ??= record[name];
    else if (kept === undefined) {
      custom ??= { ...record.custom };
      custom[name] = record[name];
    }
  }
  keep(content, "custom", custom ?? record.custom);
  const { identifiers, refused } = customerOf(record);
  keep(content, "identifiers", identifiers);
  if (refused.length > 0) content.refused_identifiers = refused;
  keep(content, "customer_name", record.customer_name ?? record.customer?.name);
  keep(content, "team", nameOf(record.team));
  keep(content, "queue", nameOf(record.queue));
  keepOutcome(content, record.outcome);
  if (record.segments) keepAgent(content, record.segments);
  const snapshot = record.knowledge?.at(-1);
  if (snapshot) content.knowledge_version ??= snapshot.snapshot_id ?? snapshot.kb_id;
  if (record.handoffs !== undefined)
    content.handoffs = record.handoffs?.filter((handoff) => !isOfAnother(handoff, record)) ?? null;
  return content;
}

/** Handoffs that an interaction reports about another one; they become records of their own. */
export function handoffsOfOthers(record: InteractionRecord): Records["handoff"][] {
  const others = record.handoffs?.filter((handoff) => isOfAnother(handoff, record)) ?? [];
  const { source, source_updated_at } = record;
  return others.map((handoff) => ({ ...handoff, source, source_updated_at }));
}

function isOfAnother(handoff: Handoff, record: InteractionRecord): boolean {
  return handoff.from_interaction != null && handoff.from_interaction !== record.external_id;
}

function keep(content: Content, name: string, value: unknown): void {
  if (value !== undefined) content[name] = value;
}

function nameOf(place: InteractionRecord["team"]): string | null | undefined {
  return place === null || typeof place !== "object" ? place : (place.name ?? place.id);
}

function keepOutcome(content: Content, outcome: InteractionRecord["outcome"]): void {
  if (outcome === null || typeof outcome !== "object") {
    keep(content, "resolution", outcome);
    return;
  }
  const { resolution, resolution_source, end_reason, sla, ...rest } = outcome;
  keep(content, "outcome_source", resolution_source);
  content.sla ??= sla;
  keep(content, "resolution", resolution);
  content.end_reason ??= end_reason ?? (outcome.abandoned ? "abandoned" : undefined);
  if (Object.keys(rest).length > 0) content.outcome = rest;
}

/** The last agent who took part, human or AI, where the flat fields do not say who it was. */
function keepAgent(content: Content, segments: NonNullable<InteractionRecord["segments"]>): void {
  const last = segments.findLast(({ participant_type }) => /^(human|ai)_agent$/.test(participant_type ?? ""));
  if (!last) return;
  if (content.agent_id === undefined && content.agent_name === undefined) {
    content.agent_id = last.agent_id ?? undefined;
    content.agent_name = last.agent_name ?? undefined;
  }
  content.agent_kind ??= last.participant_type === "ai_agent" ? "ai" : "human";
  content.model ??= last.model ?? undefined;
  content.team ??= last.team ?? undefined;
}
