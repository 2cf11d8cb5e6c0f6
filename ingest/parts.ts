import {
  agentKinds,
  channels,
  messageRoles,
  promiseFates,
  surveyKinds,
  surveyStatuses,
} from "@/language/vocabulary";
import { choice, type Field, flag, number, text, time } from "./fields";
import { type Check, nested, shape } from "./shape";
import { offScale } from "./survey-scale";

const subjects = ["interaction", "human_agent", "ai_agent", "journey", "company"] as const;
const roles = { agent: "human_agent", human: "human_agent", bot: "ai_agent", ai: "ai_agent" } as const;
export const kindOfAgent = choice(agentKinds, { human_agent: "human", ai_agent: "ai", bot: "ai" });

/** The fields of what a contact can hold, and what can also come as a record of its own. */
export function parts(timeZone: string | null) {
  const instant = time(timeZone);
  return {
    survey: {
      type: choice(surveyKinds),
      score: number(-1_000_000, 1_000_000),
      scale_min: number(-1_000_000, 1_000_000),
      scale_max: number(-1_000_000, 1_000_000),
      higher_is_better: flag,
      label: text(),
      comment: text(100_000),
      subject: choice(subjects),
      offered_at: instant,
      responded_at: instant,
      status: choice(surveyStatuses),
    },
    evaluation: {
      name: text(256),
      score: number(-1e15, 1e15),
      label: text(),
      passed: flag,
      scale_min: number(-1e15, 1e15),
      scale_max: number(-1e15, 1e15),
      explanation: text(100_000),
      kind: text(64),
      evaluator: text(256),
      evaluator_version: text(256),
      target: text(64),
      at: instant,
    },
    message: {
      seq: number(0, 2_147_483_647),
      at: instant,
      role: choice(messageRoles, roles),
      author_id: text(256),
      text: text(1_000_000),
      redacted: flag,
      sentiment: number(-1000, 1000),
    },
    handoff: {
      external_id: text(256),
      at: instant,
      requested_at: instant,
      kind: text(64),
      to: nested(shape({ type: text(64), id: text(256), channel: text(64) })),
      to_channel: choice(channels),
      to_agent_kind: kindOfAgent,
      from_interaction: text(256),
      to_interaction: text(256),
      connected: flag,
      context_passed: flag,
      context_read: flag,
      evidence: text(64),
      reason: text(),
    },
    promise: {
      external_id: text(256),
      what: text(10_000),
      by: text(256),
      made_at: instant,
      due_at: instant,
      fate: choice(promiseFates, { open: "unknown", overdue: "unknown" }),
      settled_at: instant,
      evidence: text(10_000),
    },
    segment: {
      participant_type: text(64),
      agent_id: text(256),
      agent_name: text(256),
      agent_version: text(256),
      model: text(256),
      team: text(256),
    },
  };
}

type Parts = ReturnType<typeof parts>;
type With<S, K extends keyof S> = { [N in K]: S[N] } & Record<string, Field<unknown>>;

export const hasType: Check<With<Parts["survey"], "type">> = ({ type }, refuse) => {
  if (!type)
    refuse({ code: "missing", path: "type", sentence: "is needed: csat, ces, nps, thumbs or other." });
};

export const fitsScale: Check<Pick<Parts["survey"], "type" | "score" | "scale_min" | "scale_max">> = (
  answer,
  refuse,
) => {
  const sentence = offScale(answer);
  if (sentence) refuse({ code: "out_of_scale", path: "score", sentence });
};

export const saysSomething: Check<Parts["evaluation"]> = (evaluation, refuse) => {
  const { name, score, label, explanation, passed } = evaluation;
  if (!name)
    refuse({ code: "missing", path: "name", sentence: "is needed in an evaluation: what was evaluated?" });
  if ((score ?? label ?? explanation ?? passed) == null)
    refuse({
      code: "missing",
      path: "score",
      sentence: "or a label or an explanation is needed in an evaluation.",
    });
};

export const saysWhat: Check<Parts["promise"]> = ({ what }, refuse) => {
  if (!what) refuse({ code: "missing", path: "what", sentence: "is needed: what was promised?" });
};

export const hasText: Check<Parts["message"]> = ({ role, text: said }, refuse) => {
  if (!role) refuse({ code: "missing", path: "role", sentence: "is needed in a message." });
  if (said == null) refuse({ code: "missing", path: "text", sentence: "is needed in a message." });
};
