import type {
  AgentKind,
  Channel,
  Direction,
  HandoffFate,
  JourneyOutcome,
  MessageRole,
  Outcome,
  PromiseFate,
  SlaState,
  Status,
  SurveyKind,
  SurveyStatus,
} from "@/language/vocabulary";
import type { Rule } from "./told/rules";
import type { PromiseRule } from "./told/said-promises";
import type { Contradiction, Repeat, SaidAt } from "./told/told";

export type { SaidAt } from "./told/told";

/** One journey with everything on it, as plain JSON. Instants are ISO texts, durations seconds. */
export type Line = {
  id: number;
  customer: LineCustomer;
  openedAt: string;
  maturesAt: string;
  lastContactAt: string;
  /** As if mature: before `maturesAt` it can still change. */
  outcome: JourneyOutcome;
  /** Null: not known. */
  resolved: boolean | null;
  channels: Channel[];
  channelPath: string;
  contactCount: number;
  /** How many interactions are shown without their content, as another team's. */
  hiddenCount: number;
  /** In order, with what the company sent. */
  interactions: (LineInteraction | HiddenInteraction)[];
  handoffs: LineHandoff[];
  /** What the customer was told would happen, in the order in which it was said. */
  promises: LinePromise[];
  /** What two contacts told differently, found by rule. */
  contradictions: Contradiction[];
  /** The rules that found something on this line, and how often each is right. */
  rules: LineRule[];
  /** Other journeys with contacts of the same case, by their opening. */
  sameCase: LineSameCase[];
};

/** For a viewer who may not read text, the name is a number and the values of identities are null. */
export type LineCustomer = {
  id: number;
  name: string;
  masked: boolean;
  identities: { kind: string; value: string | null }[];
};

export type HiddenInteraction = {
  hidden: true;
  id: number;
  channel: Channel;
  startedAt: string;
  endedAt: string | null;
};

export type LineInteraction = {
  hidden: false;
  id: number;
  source: string;
  externalId: string;
  case: string | null;
  channel: Channel;
  /** The channel in the source's own words. */
  channelRaw: string | null;
  direction: Direction;
  status: Status;
  startedAt: string;
  endedAt: string | null;
  agent: string | null;
  agentKind: AgentKind | null;
  team: string | null;
  intent: string | null;
  outcome: Outcome;
  partiallyResolved: boolean;
  endReason: string | null;
  queueSeconds: number | null;
  talkSeconds: number | null;
  holdSeconds: number | null;
  afterContactSeconds: number | null;
  handleSeconds: number | null;
  model: string | null;
  knowledgeVersion: string | null;
  contextRead: boolean | null;
  surveyOffered: boolean;
  sla: SlaState;
  surveys: LineSurvey[];
  evaluations: LineEvaluation[];
  messages: LineMessage[];
};

/** `hidden`: there is a text, and this viewer may not read it. */
export type LineSurvey = {
  kind: SurveyKind;
  status: SurveyStatus;
  score: number | null;
  scaleMin: number | null;
  scaleMax: number | null;
  higherIsBetter: boolean;
  label: string | null;
  comment: string | null;
  hidden: boolean;
  respondedAt: string | null;
};

export type LineEvaluation = {
  name: string;
  score: number | null;
  label: string | null;
  passed: boolean | null;
  scaleMin: number | null;
  scaleMax: number | null;
  explanation: string | null;
  hidden: boolean;
  kind: string | null;
  evaluator: string | null;
  evaluatorVersion: string | null;
  at: string | null;
};

export type LineMessage = {
  at: string | null;
  role: MessageRole;
  author: string | null;
  text: string | null;
  hidden: boolean;
  /** Whether something in it was blacked out before it was stored. */
  redacted: boolean;
  sentiment: number | null;
};

export type LineHandoff = {
  id: number;
  fromInteractionId: number;
  toInteractionId: number | null;
  requestedAt: string;
  fromChannel: Channel;
  toChannel: Channel | null;
  fromAgentKind: AgentKind | null;
  toAgentKind: AgentKind | null;
  connected: boolean | null;
  contextRead: boolean | null;
  inferred: boolean;
  fate: HandoffFate;
  secondsToConnect: number | null;
  reason: string | null;
  /** What the customer had to say again in the contact that received it. */
  repeats: Repeat[];
  /** Until an agent there knew again what had been said before; null: nothing repeated, or no times. */
  secondsToOrientation: number | null;
};

export type LinePromise = {
  interactionId: number;
  /** Null: there are words, and this viewer may not read them. */
  what: string | null;
  hidden: boolean;
  by: string | null;
  madeAt: string | null;
  /** Null: nobody said by when. A rule knows the day, a record the instant. */
  dueOn: string | null;
  dueAt: string | null;
  fate: PromiseFate;
  settledAt: string | null;
  evidence: string | null;
  /** What found it in the transcript; null: the source sent it as a record. */
  rule: PromiseRule | null;
  isFact: boolean;
  said: SaidAt | null;
};

/** On transcripts that people labelled; a rule that is right too seldom gives hints, no facts. */
export type LineRule = { rule: Rule; isFact: boolean; found: number; wrong: number; missed: number };

export type LineSameCase = {
  journeyId: number;
  case: string;
  openedAt: string;
  channelPath: string;
  outcome: JourneyOutcome;
  maturesAt: string;
};
