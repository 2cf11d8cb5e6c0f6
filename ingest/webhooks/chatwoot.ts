import type { Given } from "../canonical";
import { type Adapter, ended, identified, instantOf, named, said, within } from "./payload";

/**
 * Chatwoot: events of a conversation, and of a message, which bring its conversation along. The answer to
 * a satisfaction survey is a message that was updated. What was written is not read.
 */
export const chatwoot: Adapter = (payload, source) => {
  const event = said(within(payload, "event"));
  if (!event) return null;
  const isMessage = event.startsWith("message_");
  const conversation = isMessage ? within(payload, "conversation") : payload;
  if (!isMessage && !event.startsWith("conversation_")) return [];
  const id = named(within(conversation, "id"));
  const account = accountOf(payload, conversation);
  // Conversations are numbered by account; an event that does not say whose it is is followed by one that does.
  if (!id || !account || within(conversation, "contact_inbox") === undefined) return [];
  const contact = `${account}:${id}`;
  const record = conversationRecord(conversation, contact, source, event);
  return isMessage ? [record, ...answer(payload, contact)] : [record];
};

function accountOf(payload: unknown, conversation: unknown): string | undefined {
  return (
    named(within(payload, "account", "id")) ??
    named(within(conversation, "account_id")) ??
    named(within(conversation, "messages", 0, "account_id"))
  );
}

/** A conversation, as its event or the API says it. */
export function conversationRecord(
  conversation: unknown,
  contact: string,
  source: string,
  event: string,
): Given {
  const state = said(within(conversation, "status"));
  const isOver = state === "resolved";
  const version = newest(
    ...["updated_at", "last_activity_at", "timestamp"].map((name) => within(conversation, name)),
  );
  const given = said(within(conversation, "channel")) ?? said(within(conversation, "meta", "channel"));
  const channel = given?.replace("Channel::", "");
  const sender = within(conversation, "meta", "sender");
  const assignee = within(conversation, "meta", "assignee");
  const agent = named(within(assignee, "id"));
  const isBot = /bot|captain/i.test(
    `${said(within(conversation, "meta", "assignee_type"))} ${said(within(assignee, "type"))}`,
  );
  return {
    external_id: contact,
    source_updated_at: version,
    channel: (channel && channels[channel]) ?? "other",
    channel_raw: channel,
    started_at: startOf(conversation),
    status: isOver ? "closed" : state === "open" ? "open" : "pending",
    ended_at: isOver ? (event === "conversation_status_changed" ? version : undefined) : null,
    outcome: ended(isOver ? "resolved" : null, "agent"),
    customer: identified(
      ["contact_id", within(sender, "id") ?? within(conversation, "contact_inbox", "contact_id"), source],
      ["customer_id", within(sender, "identifier")],
      ["email", within(sender, "email")],
      ["phone", within(sender, "phone_number")],
    ),
    customer_name: said(within(sender, "name")),
    team: said(within(conversation, "meta", "team", "name")),
    agent_id: agent ?? null,
    agent_name: agent ? said(within(assignee, "name")) : null,
    agent_kind: agent ? (isBot ? "ai" : "human") : null,
    intent: said(within(conversation, "custom_attributes", "intent")),
    case_id: said(within(conversation, "custom_attributes", "case_id")),
  };
}

/** Older releases send no `created_at`; the visitor's browser, or the first message, knows it then. */
function startOf(conversation: unknown): string | undefined {
  return (
    instantOf(within(conversation, "created_at")) ??
    instantOf(within(conversation, "additional_attributes", "initiated_at", "timestamp")) ??
    instantOf(within(conversation, "messages", 0, "created_at")) ??
    instantOf(within(conversation, "timestamp"))
  );
}

function newest(...given: unknown[]): string | undefined {
  return given
    .map(instantOf)
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
}

/** A conversation has one survey, which a report names by the conversation only. */
export const answerId = (contact: string) => `csat-${contact}`;

function answer(message: unknown, contact: string): Given[] {
  if (said(within(message, "content_type")) !== "input_csat") return [];
  const given = within(message, "content_attributes", "submitted_values", "csat_survey_response");
  const score = within(given, "rating");
  const survey = {
    record_type: "survey",
    external_id: answerId(contact),
    interaction: contact,
    type: "csat",
    offered_at: instantOf(within(message, "created_at")),
  };
  if (score === undefined) return [{ ...survey, source_updated_at: survey.offered_at, status: "offered" }];
  const responded = instantOf(within(message, "updated_at")) ?? instantOf(within(given, "created_at"));
  const isAnswered = { score, status: "responded", responded_at: responded };
  return [{ ...survey, ...isAnswered, source_updated_at: responded }];
}

const channels: Record<string, string> = {
  ...{ WebWidget: "chat", Email: "email", Whatsapp: "messaging", Telegram: "messaging", Line: "messaging" },
  ...{ TwilioSms: "sms", Sms: "sms", FacebookPage: "social", Instagram: "social", TwitterProfile: "social" },
  ...{ Tiktok: "social", Voice: "voice" },
};
