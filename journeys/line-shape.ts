import type {
  AgentKind,
  Channel,
  Direction,
  HandoffFate,
  JourneyOutcome,
  MessageRole,
  Outcome,
  Status,
  SurveyKind,
  SurveyStatus,
} from "@/language/vocabulary";

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
};
