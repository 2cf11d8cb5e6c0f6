import type {
  AgentKind,
  Channel,
  Direction,
  MessageRole,
  Outcome,
  PromiseFate,
  SlaState,
  SurveyKind,
  SurveyStatus,
} from "@/language/vocabulary";

export type SurveyAnswer = {
  kind: SurveyKind;
  score: number | null;
  min: number;
  max: number;
  higherIsBetter?: boolean;
  status?: SurveyStatus;
};

export type ReportedHandoff = {
  /** External id of the receiving contact, in the same source. */
  to?: string;
  /** Default: true when `to` is given, else not known. */
  connected?: boolean | null;
  contextRead?: boolean | null;
  at?: string;
  channel?: Channel;
  agentKind?: AgentKind;
  reason?: string;
};

/** One contact of a small world, in the words of people. Only `id` and `at` must be said. */
export type Contact = {
  /** External id. */
  id: string;
  /** ISO instant of the start. */
  at: string;
  /** Default 10; null: still open. */
  minutes?: number | null;
  source?: string;
  /** Any name; null (the default): unlinked. */
  customer?: string | null;
  case?: string | null;
  /** Default chat. */
  channel?: Channel;
  direction?: Direction;
  intent?: string | null;
  team?: string | null;
  agent?: string | null;
  /** Default human. */
  agentKind?: AgentKind | null;
  model?: string | null;
  knowledgeVersion?: string | null;
  /** Default resolved, or handed_off where a handoff is reported. */
  outcome?: Outcome;
  endReason?: string | null;
  /** Default none: nobody promised a clock. */
  sla?: SlaState;
  /** Who says how it ended, e.g. customer. */
  outcomeSource?: string | null;
  promises?: { what: string; dueAt?: string | null; fate?: PromiseFate; settledAt?: string }[];
  talkSeconds?: number;
  holdSeconds?: number;
  afterContactSeconds?: number;
  /** Default: the sum of the three where all are given. */
  handleSeconds?: number;
  contextRead?: boolean | null;
  /** Default: whether a survey was answered. */
  surveyOffered?: boolean;
  /** An answer from 1 to 5. */
  csat?: number;
  /** An answer about ease from 1 to 7, 7 is easiest. */
  ces?: number;
  /** Answers on any other scale. */
  surveys?: SurveyAnswer[];
  handoff?: ReportedHandoff | ReportedHandoff[];
  messages?: { role: MessageRole; text: string }[];
  evaluations?: {
    name: string;
    score: number;
    scale_min?: number;
    scale_max?: number;
    evaluator?: string;
    evaluator_version?: string;
  }[];
};
