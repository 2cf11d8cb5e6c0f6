import { type Dimension, dimensions, none } from "@/language/dimension";
import type { PresetName } from "@/language/preset";
import type {
  AgentKind,
  Channel,
  HandoffFate,
  JourneyOutcome,
  MessageRole,
  Outcome,
  Role,
} from "@/language/vocabulary";
import type { RowUnit } from "@/metrics/populations/population";

/** The vocabulary as people read it on a page. */
const channelWords: Record<Channel, string> = {
  voice: "Voice",
  chat: "Chat",
  email: "E-mail",
  sms: "SMS",
  messaging: "Messaging",
  social: "Social",
  in_app: "In-app",
  video: "Video",
  web_form: "Web form",
  task: "Task",
  other: "Other",
};

export const outcomeWords: Record<Outcome, string> = {
  resolved: "Resolved",
  handed_off: "Handed off",
  customer_left: "Customer left",
  unresolved: "Unresolved",
  unknown: "Outcome unknown",
};

export const journeyStateWords: Record<JourneyOutcome | "pending", string> = {
  resolved: "Resolved",
  lost_in_handoff: "Lost in handoff",
  voiced: "Voiced",
  silent: "Silent",
  unresolved: "Unresolved",
  unknown: "Unknown",
  pending: "Still open",
};

/** What a state means, in one sentence. */
export const journeyStateMeanings: Record<JourneyOutcome | "pending", string> = {
  resolved: "Everything the customer came for was resolved.",
  lost_in_handoff: "It ended unresolved after a handoff that lost the context or never connected.",
  voiced: "It ended unresolved, and the customer said so.",
  silent: "The customer gave up without an answer and did not come back.",
  unresolved: "It ended unresolved.",
  unknown: "How it ended was not recorded.",
  pending: "Its window has not passed yet: too early to say.",
};

export const fateWords: Record<HandoffFate, string> = {
  kept: "Context kept",
  lost: "Context lost",
  never_connected: "Never connected",
  unknown: "Context unknown",
};

export const agentKindWords: Record<AgentKind, string> = { human: "Human", ai: "AI" };

export const messageRoleWords: Record<MessageRole, string> = {
  customer: "Customer",
  ai_agent: "AI agent",
  human_agent: "Agent",
  system: "System",
  case_note: "Case note",
};

export const roleWords: Record<Role, string> = {
  administrator: "Administrator",
  leader: "Leader",
  supervisor: "Supervisor",
  qa: "QA analyst",
};

export const presetWords: Record<PresetName, string> = {
  "7_days": "7 days",
  "28_days": "28 days",
  "90_days": "90 days",
  this_month: "This month",
  last_month: "Last month",
  this_quarter: "This quarter",
  last_quarter: "Last quarter",
  year_to_date: "Year to date",
};

export const shapeWords = { single: "One channel", cross: "Two or more channels" } as const;

export function channelWord(channel: string): string {
  return channelWords[channel as Channel] ?? channel;
}

/** `chat > voice` as "Chat → Voice". */
export function pathWords(path: string): string {
  return path.split(" > ").map(channelWord).join(" → ");
}

export function agentKindWord(kind: string): string {
  return agentKindWords[kind as AgentKind] ?? kind;
}

/** `ai > human` as "AI → Human". */
export function agentPathWords(path: string): string {
  return path.split(" > ").map(agentKindWord).join(" → ");
}

/** `billing > refund` as "Billing › Refund", underscores read as blanks. */
export function intentWords(path: string): string {
  return (
    path
      .split(" > ")
      .map((step) => step.replaceAll("_", " "))
      .map(capital)
      // A sign does not begin a line.
      .join("\u00a0› ")
  );
}

/** What rows are called, one and many. */
export const unitWords: Record<RowUnit, [one: string, many: string]> = {
  interaction: ["contact", "contacts"],
  journey: ["journey", "journeys"],
  handoff: ["handoff", "handoffs"],
  contact_unit: ["contact with its handoffs", "contacts with their handoffs"],
  answer: ["answer", "answers"],
  evaluation: ["evaluation", "evaluations"],
  promise: ["promise", "promises"],
};

const withoutOne: Partial<Record<Dimension, string>> = {
  intent: "No intent",
  channel_path: "Nobody received it",
  agent_path: "Not recorded",
  agent: "No agent",
  team: "No team",
};

/** The value of a group as people read it; null: rows that have none. */
export function groupWords(dimension: Dimension, value: string | null): string {
  if (value === null || value === none) return withoutOne[dimension] ?? `No ${dimensions[dimension].words}`;
  return valueWords[dimension]?.(value) ?? value;
}

const valueWords: Partial<Record<Dimension, (value: string) => string>> = {
  channel: channelWord,
  intent: intentWords,
  agent_kind: agentKindWord,
  channels: (shape) => shapeWords[shape as keyof typeof shapeWords] ?? shape,
  channel_path: pathWords,
  agent_path: agentPathWords,
  hour_of_day: (hour) => `${hour}:00–${hour}:59`,
};

/** Words as they begin a line. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
