/** The words of the product, each list in the order in which people read it. */

export const channels = [
  "voice",
  "chat",
  "email",
  "sms",
  "messaging",
  "social",
  "in_app",
  "video",
  "web_form",
  "task",
  "other",
] as const;
export type Channel = (typeof channels)[number];

export const directions = ["inbound", "outbound", "internal", "unknown"] as const;
export type Direction = (typeof directions)[number];

export const statuses = ["open", "pending", "closed"] as const;
export type Status = (typeof statuses)[number];

export const agentKinds = ["human", "ai"] as const;
export type AgentKind = (typeof agentKinds)[number];

/** Who had it, and who had it next. */
export const agentPaths = ["ai", "human", "ai > human", "human > ai", "human > human", "ai > ai"] as const;

/** The hours of a day on the clocks of some zone, "00" to "23". */
export const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));

/** How one interaction ended; the first that holds, in METRICS order, is decided in `ingest/outcome.ts`. */
export const outcomes = ["resolved", "handed_off", "customer_left", "unresolved", "unknown"] as const;
export type Outcome = (typeof outcomes)[number];

/** How a journey ended, in order of precedence. `unknown` is coverage, never a miss. */
export const journeyOutcomes = [
  "resolved",
  "lost_in_handoff",
  "voiced",
  "silent",
  "unresolved",
  "unknown",
] as const;
export type JourneyOutcome = (typeof journeyOutcomes)[number];

/** What became of a handoff. `lost` = connected, but the note was not read. */
export const handoffFates = ["kept", "lost", "never_connected", "unknown"] as const;
export type HandoffFate = (typeof handoffFates)[number];

export const surveyKinds = ["csat", "ces", "nps", "thumbs", "other"] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export const surveyStatuses = ["offered", "responded", "skipped", "expired"] as const;
export type SurveyStatus = (typeof surveyStatuses)[number];

/** What became of the clock that was promised to the customer. `missed` on one contact is missed on the journey. */
export const slaStates = ["met", "missed", "running", "none"] as const;
export type SlaState = (typeof slaStates)[number];

/** What became of a promise. `contradicted`: somebody later told the customer something else. */
export const promiseFates = ["kept", "broken", "contradicted", "withdrawn", "unknown"] as const;
export type PromiseFate = (typeof promiseFates)[number];

/** `case_note` is what an agent wrote for the next one; the customer never saw it. */
export const messageRoles = ["customer", "ai_agent", "human_agent", "system", "case_note"] as const;
export type MessageRole = (typeof messageRoles)[number];

/** Journeys on one channel, and journeys on two or more. */
export const journeyShapes = ["single", "cross"] as const;
export type JourneyShape = (typeof journeyShapes)[number];

/** What a review judges: one contact, or the journey that it belongs to. */
export const reviewSubjects = ["interaction", "journey"] as const;
export type ReviewSubject = (typeof reviewSubjects)[number];

/** What became of an objection to a review. */
export const disputeOutcomes = ["upheld", "changed", "withdrawn"] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

export const roles = ["administrator", "leader", "supervisor", "qa"] as const;
export type Role = (typeof roles)[number];
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

export const recordTypes = [
  "interaction",
  "message",
  "survey",
  "evaluation",
  "handoff",
  "promise",
  "identity",
  "delete",
] as const;
export type RecordType = (typeof recordTypes)[number];

/** Separates the steps of an intent path (`billing > refund`) and of a channel path (`chat > voice`). */
export const pathSeparator = " > ";
