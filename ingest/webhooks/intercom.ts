import type { Given } from "../canonical";
import { type Adapter, ended, identified, instantOf, named, said, within } from "./payload";

/**
 * Intercom: notifications about a conversation. Where an AI agent began and a person took over, they are
 * two contacts with a handoff between them: `ID:ai` and `ID`. What was written is not read. Intercom's
 * durations leave out the hours in which an office is closed, so only the time spent on it is taken.
 */
export const intercom: Adapter = (payload, source) => {
  if (said(within(payload, "type")) !== "notification_event") return null;
  const topic = said(within(payload, "topic")) ?? "";
  const conversation = within(payload, "data", "item");
  if (!topic.startsWith("conversation")) return [];
  const sentAt = instantOf(within(payload, "created_at"));
  if (topic === "conversation.deleted") {
    const id = named(within(conversation, "conversation_id")) ?? named(within(conversation, "id"));
    return [id, `${id}:ai`].map((external_id) => ({
      record_type: "delete",
      external_id: id && external_id,
      source_updated_at: sentAt,
    }));
  }
  return within(conversation, "contacts") === undefined ? [] : contactsOf(conversation, source, sentAt);
};

/** The contacts that a conversation is. */
export function contactsOf(conversation: unknown, source: string, sentAt?: string): Given[] {
  const id = named(within(conversation, "id"));
  const person = named(within(conversation, "admin_assignee_id"));
  const tookOver =
    instantOf(within(conversation, "statistics", "first_assignment_at")) ??
    instantOf(within(conversation, "statistics", "first_admin_reply_at"));
  const hasAi = within(conversation, "ai_agent_participated") === true;
  const about = {
    external_id: id,
    source_updated_at: instantOf(within(conversation, "updated_at")) ?? sentAt,
    ...circumstances(conversation, source),
  };
  const ai = { ...about, agent_id: "ai-agent", agent_name: "AI agent", agent_kind: "ai" };
  const aiOutcome = outcomeOfAi(said(within(conversation, "ai_agent", "resolution_state")));
  if (hasAi && !person)
    return [
      {
        ...ai,
        ...state(conversation),
        outcome: aiOutcome,
        surveys: surveys(conversation, "ai"),
        handoffs: [],
      },
    ];
  const human = {
    ...about,
    ...state(conversation),
    outcome:
      said(within(conversation, "state")) === "closed" ? ended("resolved", "agent") : ended(null, null),
    agent_id: person ?? null,
    agent_name: null,
    agent_kind: person ? "human" : null,
    team: named(within(conversation, "team_assignee_id")),
    handle_s: within(conversation, "statistics", "handling_time"),
    surveys: surveys(conversation, "human"),
    handoffs: [],
  };
  if (!hasAi || !tookOver) return [human];
  const handoff = { kind: "ai_to_human", at: tookOver, to_interaction: id, to_agent_kind: "human" };
  const before = {
    ...ai,
    external_id: id && `${id}:ai`,
    status: "closed",
    ended_at: tookOver,
    outcome: ended("escalated", "system"),
    surveys: surveys(conversation, "ai").filter(({ subject }) => subject === "ai_agent"),
    handoffs: [handoff],
  };
  return [before, { ...human, started_at: tookOver }];
}

function circumstances(conversation: unknown, source: string): Given {
  const raw =
    said(within(conversation, "channel", "initial")) ?? said(within(conversation, "source", "type"));
  const contact = within(conversation, "contacts", "contacts", 0) ?? within(conversation, "contacts", 0);
  const hasStarted = said(within(conversation, "source", "delivered_as")) !== "admin_initiated";
  return {
    channel: (raw && channels[raw.toLowerCase()]) ?? "other",
    channel_raw: raw,
    direction: hasStarted ? "inbound" : "outbound",
    started_at: instantOf(within(conversation, "created_at")),
    customer: identified(
      ["contact_id", within(contact, "id"), source],
      ["customer_id", within(contact, "external_id")],
      ["email", within(contact, "email")],
      ["phone", within(contact, "phone")],
    ),
    case_id: named(within(conversation, "ticket", "id")),
    intent: said(within(conversation, "custom_attributes", "intent")),
    sla: said(within(conversation, "sla_applied", "sla_status")),
  };
}

function state(conversation: unknown): Given {
  const word = said(within(conversation, "state"));
  if (word !== "closed") return { status: word === "snoozed" ? "pending" : "open", ended_at: null };
  return { status: "closed", ended_at: instantOf(within(conversation, "statistics", "last_close_at")) };
}

/** What the customer confirmed and what was only assumed stay apart by who says so. */
function outcomeOfAi(resolution: string | undefined) {
  if (resolution === "confirmed_resolution") return ended("resolved", "customer");
  if (resolution === "assumed_resolution") return ended("resolved", "inferred");
  if (resolution === "negative_feedback") return ended("unresolved", "customer");
  if (resolution === "escalated" || resolution === "procedure_handoff") return ended("escalated", "system");
  return ended(null, null);
}

/** The AI agent and the people are rated apart, both from 1 to 5. `created_at` is when it was asked. */
function surveys(conversation: unknown, whose: "ai" | "human"): Given[] {
  const ofAi = within(conversation, "ai_agent", "rating");
  const rating = within(conversation, "conversation_rating");
  const score = within(rating, "rating");
  const found: Given[] = [];
  if (whose === "ai" && ofAi !== undefined) found.push({ type: "csat", score: ofAi, subject: "ai_agent" });
  if (within(rating, "created_at") !== undefined)
    found.push({
      type: "csat",
      subject: whose === "ai" ? "interaction" : "human_agent",
      offered_at: instantOf(within(rating, "created_at")),
      ...(score === undefined
        ? { status: "offered" }
        : { score, status: "responded", responded_at: instantOf(within(rating, "updated_at")) }),
    });
  return found;
}

const channels: Record<string, string> = {
  ...{ conversation: "chat", messenger: "chat", "in-app": "chat", in_app: "chat", chat: "chat" },
  ...{ email: "email", sms: "sms", whatsapp: "messaging", facebook: "social", instagram: "social" },
  ...{ twitter: "social", phone_call: "voice", phone_switch: "voice", phone: "voice", push: "in_app" },
};
