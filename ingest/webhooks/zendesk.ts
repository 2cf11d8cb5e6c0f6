import type { Given } from "../canonical";
import { type Adapter, ended, identified, instantOf, listed, named, said, within } from "./payload";

/**
 * Zendesk: ticket events (`zen:event-type:ticket.…`), or what a trigger sends as `{ ticket }`, written as in
 * docs/webhooks.md or as a ticket of the API. A ticket is a case with one contact. Subject, description
 * and comments are not read.
 */
export const zendesk: Adapter = (payload, source) => {
  const type = said(within(payload, "type"));
  if (type?.startsWith("zen:event-type:"))
    return type.startsWith("zen:event-type:ticket.") ? eventRecords(payload, type, source) : [];
  const ticket = within(payload, "ticket");
  const tickets = ticket === undefined ? listed(within(payload, "tickets")) : [ticket];
  if (tickets.length === 0) return null;
  return tickets.flatMap((one) => ticketRecords(one, source, versionOf(one), solvedAt(one)));
};

function eventRecords(payload: unknown, type: string, source: string): Given[] {
  const ticket = within(payload, "detail");
  const version = instantOf(within(payload, "time")) ?? versionOf(ticket);
  if (/\.(soft|permanently)_deleted$/.test(type))
    return [{ record_type: "delete", external_id: named(within(ticket, "id")), source_updated_at: version }];
  const turned = type.endsWith(".status_changed") ? word(within(payload, "event", "current")) : undefined;
  return ticketRecords(ticket, source, version, turned === "solved" ? version : undefined);
}

/** A ticket, and the answer to its survey. */
export function ticketRecords(
  ticket: unknown,
  source: string,
  version: string | undefined,
  solved?: string,
): Given[] {
  const rating = word(within(ticket, "satisfaction_rating", "score")) ?? word(within(ticket, "satisfaction"));
  const answer = answerRecord(named(within(ticket, "id")), rating, version);
  const record = recordOf(ticket, source, version, solved);
  return answer ? [{ ...record, survey_offered: true }, answer] : [record];
}

function recordOf(ticket: unknown, source: string, version: string | undefined, solved?: string): Given {
  const id = named(within(ticket, "id"));
  const state = word(within(ticket, "status"));
  const isOver = state === "solved" || state === "closed";
  const via = word(within(ticket, "via", "channel")) ?? word(within(ticket, "via"));
  const assignee = named(within(ticket, "assignee_id")) ?? named(within(ticket, "assignee", "id"));
  const requester = within(ticket, "requester");
  return {
    external_id: id,
    case_id: id,
    source_updated_at: version,
    channel: (via && channels[via]) ?? "other",
    channel_raw: via,
    started_at: instantOf(within(ticket, "created_at")),
    status: isOver ? "closed" : state === "pending" || state?.endsWith("hold") ? "pending" : "open",
    ended_at: isOver ? solved : null,
    outcome: ended(isOver ? "resolved" : null, "agent"),
    customer: identified(
      ["contact_id", within(ticket, "requester_id") ?? within(requester, "id"), source],
      ["customer_id", within(requester, "external_id")],
      ["email", within(requester, "email")],
      ["phone", within(requester, "phone")],
    ),
    team:
      said(within(ticket, "group")) ??
      said(within(ticket, "group", "name")) ??
      named(within(ticket, "group_id")),
    agent_id: assignee ?? null,
    agent_name: said(within(ticket, "assignee", "name")),
    agent_kind: assignee ? "human" : null,
    intent: said(within(ticket, "intent")),
  };
}

/**
 * What a ticket's survey has come to; undefined when none was offered. `good` and `bad` are a thumb up or
 * down, never a score from 1 to 5. A ticket has one, whichever way it is told.
 */
export function answerRecord(
  ticket: string | undefined,
  rating: string | undefined,
  version: string | undefined,
): Given | undefined {
  const score = rating?.startsWith("good") ? 1 : rating?.startsWith("bad") ? 0 : null;
  if (ticket === undefined || (score === null && rating !== "offered")) return undefined;
  return {
    record_type: "survey",
    external_id: `satisfaction-${ticket}`,
    interaction: ticket,
    source_updated_at: version,
    type: "thumbs",
    score,
    subject: "human_agent",
    status: score === null ? "offered" : "responded",
  };
}

/** `generated_timestamp` also counts changes that leave `updated_at` as it was. */
export function versionOf(ticket: unknown): string | undefined {
  return (
    instantOf(within(ticket, "generated_timestamp")) ??
    instantOf(within(ticket, "updated_at")) ??
    instantOf(within(ticket, "created_at"))
  );
}

/** A ticket that is solved and not yet closed changed last when it was solved, or soon after. */
export function solvedAt(ticket: unknown): string | undefined {
  const isSolved = word(within(ticket, "status")) === "solved";
  return (
    instantOf(within(ticket, "solved_at")) ??
    instantOf(within(ticket, "metric_set", "solved_at")) ??
    (isSolved ? instantOf(within(ticket, "updated_at")) : undefined)
  );
}

const word = (value: unknown) => said(value)?.toLowerCase();

/** `via.channel` of the API, and what a trigger's `{{ticket.via}}` says of the same. */
const channels: Record<string, string> = {
  ...{ email: "email", mail: "email", voice: "voice", phone: "voice", "phone call (incoming)": "voice" },
  ...{
    "phone call (outgoing)": "voice",
    voicemail: "voice",
    chat: "chat",
    sms: "sms",
    "text message": "sms",
  },
  ...{ web: "web_form", "web form": "web_form", web_form: "web_form", web_widget: "web_form" },
  ...{
    help_center: "web_form",
    native_messaging: "messaging",
    messaging: "messaging",
    whatsapp: "messaging",
  },
  ...{ line: "messaging", mobile_sdk: "in_app", mobile: "in_app", facebook: "social", twitter: "social" },
  ...{ instagram_dm: "social", facebook_messenger: "messaging", any_channel: "other" },
};
