import { firstNames, lastNames } from "../names";
import type { Details } from "./details";
import { instant } from "./instant";
import type { Contact } from "./journey";
import type { Recorded } from "./year";

export const customerKey = (customer: number) => `K${customer}`;

export const customerName = (customer: number) =>
  `${firstNames[(customer * 7 + 3) % firstNames.length]} ${lastNames[(customer * 11 + (customer >> 5)) % lastNames.length]}`;

/** A journey has a case for each matter in it. */
export const caseId = ({ journey, intent }: Contact) =>
  journey ? `C${journey.number}-${intent.place + 1}` : undefined;

/** Model and knowledge base of a machine: a new model each half year, new knowledge each quarter. */
export function versions({ agent, at }: Contact): { model?: string; knowledge?: string } {
  if (agent?.kind !== "ai") return {};
  const date = new Date(at);
  const quarter = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3) - (2025 * 4 + 2);
  return { model: `${agent.name.toLowerCase()}-${Math.ceil(quarter / 2)}`, knowledge: `kb-${quarter}` };
}

const reasons = {
  resolved: "completed",
  unresolved: "completed",
  unknown: "completed",
  handed_off: "handed_off",
  customer_left: "customer_left",
} as const;

export const endReason = ({ agent, outcome }: Contact) => (agent ? reasons[outcome] : "notification");

/** When the source last wrote the record: when the last of what is in it happened. */
export function writtenAt({ contact, details }: Recorded): number {
  const { answers, promise, judgements } = details;
  const moments = [...(answers ?? []), ...judgements].map(({ at }) => at);
  return Math.max(contact.until, promise?.settledAt ?? 0, ...moments);
}

/** What is kept of the record of a contact. The fields stand in the order of the database: see `json`. */
export function contentOf(source: string, { contact, details }: Recorded) {
  const { journey, agent, handoff, outcome } = contact;
  const { clocks, handled, sla, toldBy, answers, promise, judgements } = details;
  const { model, knowledge } = versions(contact);
  return {
    sla: agent ? sla : undefined,
    team: agent?.team,
    acw_s: clocks?.after,
    model,
    hold_s: clocks?.hold,
    intent: contact.intent.path,
    status: "closed",
    talk_s: clocks?.talk,
    case_id: caseId(contact),
    channel: contact.channel,
    queue_s: clocks?.queue,
    surveys: answers?.length ? answers.map(surveyContent) : undefined,
    agent_id: agent?.key,
    ended_at: instant(contact.until),
    handle_s: handled ?? undefined,
    handoffs: handoff ? [handoffContent(contact, handoff)] : undefined,
    promises: promise ? [promiseContent(contact, promise)] : undefined,
    direction: agent ? "inbound" : "outbound",
    agent_kind: agent?.kind,
    agent_name: agent?.name,
    end_reason: endReason(contact),
    resolution: outcome === "resolved" || outcome === "unresolved" ? outcome : undefined,
    started_at: instant(contact.at),
    evaluations: judgements.length > 0 ? judgements.map(judgementContent) : undefined,
    identifiers: journey ? [["customer_id", `${source}:${customerKey(journey.customer)}`]] : undefined,
    context_read: contact.contextRead ?? undefined,
    customer_name: journey ? customerName(journey.customer) : undefined,
    outcome_source: toldBy ?? undefined,
    survey_offered: answers ? true : undefined,
    knowledge_version: knowledge,
  };
}

const surveyContent = ({ kind, score, low, high, at }: NonNullable<Details["answers"]>[number]) => ({
  type: kind,
  score,
  status: "responded",
  scale_max: high,
  scale_min: low,
  responded_at: instant(at),
  higher_is_better: true,
});

export const judgeVersion = "3";

const judgementContent = ({ name, score, passed, evaluator, at }: Details["judgements"][number]) => ({
  at: instant(at),
  kind: "LLM",
  name,
  score,
  passed,
  evaluator,
  scale_max: 1,
  scale_min: 0,
  evaluator_version: judgeVersion,
});

function promiseContent(contact: Contact, { what, dueAt, fate, settledAt }: NonNullable<Details["promise"]>) {
  return {
    by: contact.agent?.name,
    fate,
    what,
    due_at: instant(dueAt),
    made_at: instant(contact.until),
    settled_at: settledAt === null ? undefined : instant(settledAt),
  };
}

/** The contact that a connected handoff leads to is the next of the journey. */
export function receiver({ journey, place }: Contact): string {
  return `J${journey?.number}-${place + 1}`;
}

function handoffContent(contact: Contact, handoff: NonNullable<Contact["handoff"]>) {
  const { connected, contextRead, toChannel, reason } = handoff;
  return {
    reason,
    connected,
    to_channel: toChannel,
    context_read: contextRead ?? undefined,
    requested_at: instant(contact.until),
    to_agent_kind: "human",
    to_interaction: connected ? receiver(contact) : undefined,
  };
}
