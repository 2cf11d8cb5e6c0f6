import type { Given } from "../canonical";
import { type Problem, quoted } from "../problem";
import { ended, identified, instantOf, listed, named, said, within } from "../webhooks/payload";
import { metric } from "./genesys-metric";
import { scoresOf } from "./genesys-scores";
import { type Stint, stintsOf } from "./genesys-stints";
import type { Preset } from "./preset";

/**
 * Genesys Cloud: details of conversations. One conversation covers all transfers there; here every agent who
 * had the customer is a contact, with a handoff to the next: `ID`, `ID:2`, `ID:3` …, and `ID:ai` for a bot
 * that passed on to people. What a queue routes to an agent is no handoff.
 */
export const genesys: Preset = {
  source: "genesys",
  words: "conversation details of Genesys Cloud (JSON)",
  lists: ["conversations"],
  headers: [],
  records(value, { source }) {
    const id = named(within(value, "conversationId"));
    if (id === undefined || !Array.isArray(within(value, "participants"))) return null;
    const told = times(value, "");
    return unreadable(told) ?? contacts(value, id, { source, version: newest(told) });
  },
};

type Origin = { source: string; version: string | undefined };

function contacts(conversation: unknown, id: string, origin: Origin): Given[] {
  const stints = stintsOf(conversation);
  const end = instantOf(within(conversation, "conversationEnd"));
  const about = circumstances(conversation, origin);
  const people = stints.filter(({ kind }) => kind === "human");
  const bot = stints.find(({ kind }) => kind === "ai");
  const parts = [
    ...(bot ? [{ ...bot, id: people.length > 0 ? `${id}:ai` : id }] : []),
    ...people.map((stint, place) => ({ ...stint, id: place === 0 ? id : `${id}:${place + 1}` })),
  ];
  if (parts.length === 0) return [{ ...about, external_id: id, ...unanswered(conversation, end) }];
  const last = parts.length - 1;
  const found = parts.map((part, place): Given => {
    const next = parts[place + 1];
    const until = next?.start ?? end;
    return {
      ...about,
      external_id: part.id,
      started_at: place === 0 ? about.started_at : part.start,
      answered_at: part.start,
      status: until ? "closed" : "open",
      ended_at: next ? (part.end ?? until) : (end ?? null),
      ...agentOf(part),
      ...(place > 0 && { queue_s: null }),
      end_reason: next ? "transferred" : null,
      outcome: place === last ? resolution(conversation) : ended("handed_off", "system"),
      handoffs: next ? [handoff(part, next)] : [],
    };
  });
  return [...found, ...scoresOf(conversation, parts[last]?.id ?? id, about.source_updated_at)];
}

function handoff(from: Stint, to: Stint & { id: string }): Given {
  const at = to.start;
  return {
    kind: `${from.kind}_to_${to.kind}`,
    at,
    to_interaction: to.id,
    to_agent_kind: to.kind,
    connected: true,
  };
}

function agentOf({ kind, agent, queue, talk_s, hold_s, acw_s, wrapUp }: Stint): Given {
  return {
    agent_id: agent,
    agent_kind: kind,
    team: queue,
    ...(kind === "human" && { talk_s, hold_s, acw_s }),
    ...(wrapUp && { custom: { wrap_up_code: wrapUp } }),
  };
}

function circumstances(conversation: unknown, { source, version }: Origin): Given {
  const participants = listed(within(conversation, "participants"));
  const of = (purpose: string) => participants.filter((one) => said(within(one, "purpose")) === purpose);
  const customer = of("customer")[0] ?? of("external")[0];
  const sessions = participants.flatMap((one) => listed(within(one, "sessions")));
  const mine = listed(within(customer, "sessions"))[0];
  const media = said(within(mine ?? sessions[0], "mediaType"))?.toLowerCase();
  const message = said(within(mine ?? sessions[0], "messageType"))?.toLowerCase();
  const attribute = (name: string) =>
    participants.map((one) => said(within(one, "attributes", name))).find((found) => found !== undefined);
  const direction = said(within(conversation, "originatingDirection"))?.toLowerCase();
  const address = (name: string) => said(within(mine, name))?.replace(/^(tel|sip|mailto):/i, "");
  const theirs =
    direction === "outbound"
      ? (address("dnis") ?? address("addressTo"))
      : (address("ani") ?? address("addressFrom"));
  const waits = sessions.flatMap((one) => metric(one, "tAcd") ?? []);
  return {
    source_updated_at: version,
    channel: (message && channels[message]) ?? (media && channels[media]) ?? "other",
    channel_raw: message ?? media,
    direction: direction === "outbound" ? "outbound" : "inbound",
    started_at: instantOf(within(conversation, "conversationStart")),
    queue_s: waits[0],
    customer: identified(
      ["contact_id", within(customer, "externalContactId"), source],
      ["customer_id", attribute("customer_id")],
      [theirs?.includes("@") ? "email" : "phone", theirs],
    ),
    case_id: attribute("case_id") ?? named(within(conversation, "associatedConversationId")),
    intent: attribute("intent"),
  };
}

function unanswered(conversation: unknown, end: string | undefined): Given {
  const sessions = listed(within(conversation, "participants")).flatMap((one) =>
    listed(within(one, "sessions")),
  );
  const gaveUp = sessions.some((one) => metric(one, "tAbandon") !== undefined);
  return {
    status: end ? "closed" : "open",
    ended_at: end ?? null,
    ...(end && gaveUp && { end_reason: "abandoned" }),
    outcome: resolution(conversation),
  };
}

function resolution(conversation: unknown): Given {
  const avoided = listed(within(conversation, "resolutions")).map((one) =>
    within(one, "nNextContactAvoided"),
  );
  if (avoided.some((count) => Number(said(count) ?? 0) > 0)) return ended("resolved", "inferred");
  return ended(null, null);
}

const isTime = (name: string) => /(Start|End|Date)$/.test(name);

/** The latest moment that is said: a conversation that is exported again has more of them. */
function newest(told: Told[]): string | undefined {
  return told
    .flatMap(({ text }) => instantOf(text) ?? [])
    .sort()
    .at(-1);
}

/** The first time that is none; guessing it would move everything that hangs on it. */
function unreadable(told: Told[]): Problem | null {
  const bad = told.find(({ text }) => instantOf(text) === undefined);
  if (!bad) return null;
  const message = `“${bad.path}” cannot be read: ${quoted(bad.text)} is not a time such as 2026-03-01T09:30:00.000Z.`;
  return { code: "not_a_time", path: bad.path, message };
}

/** Deeper than any time of theirs lies. */
const deepest = 12;

type Told = { path: string; text: string };

function times(value: unknown, path: string, depth = 0): Told[] {
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one, place) => times(one, `${path}.${place}`, depth + 1));
  return Object.entries(value).flatMap(([name, inner]) => {
    const whole = path === "" ? name : `${path}.${name}`;
    if (typeof inner === "string") return isTime(name) && inner !== "" ? [{ path: whole, text: inner }] : [];
    return name === "attributes" ? [] : times(inner, whole, depth + 1);
  });
}

const channels: Record<string, string> = {
  ...{ voice: "voice", callback: "voice", chat: "chat", webmessaging: "chat", email: "email", sms: "sms" },
  ...{
    message: "messaging",
    whatsapp: "messaging",
    open: "messaging",
    line: "messaging",
    apple: "messaging",
  },
  ...{ facebook: "social", twitter: "social", instagram: "social", video: "video", cobrowse: "video" },
};
