import type { z } from "zod";
import { agentKinds, channels, messageRoles, surveyKinds, surveyStatuses } from "@/language/vocabulary";
import { choice, flag, missing, nested, number, text, time } from "./fields";

const subjects = ["interaction", "human_agent", "ai_agent", "journey", "company"] as const;
const roles = { agent: "human_agent", human: "human_agent", bot: "ai_agent", ai: "ai_agent" } as const;
export const kindOfAgent = () => choice(agentKinds, { human_agent: "human", ai_agent: "ai", bot: "ai" });

/** The fields of what a contact can hold, and what can also come as a record of its own. */
export function parts(timeZone: string | null) {
  const instant = () => time(timeZone);
  return {
    survey: {
      type: choice(surveyKinds),
      score: number(-1_000_000, 1_000_000),
      scale_min: number(-1_000_000, 1_000_000),
      scale_max: number(-1_000_000, 1_000_000),
      higher_is_better: flag(),
      label: text(),
      comment: text(100_000),
      subject: choice(subjects),
      offered_at: instant(),
      responded_at: instant(),
      status: choice(surveyStatuses),
    },
    evaluation: {
      name: text(256),
      score: number(-1e15, 1e15),
      label: text(),
      passed: flag(),
      scale_min: number(-1e15, 1e15),
      scale_max: number(-1e15, 1e15),
      explanation: text(100_000),
      kind: text(64),
      evaluator: text(256),
      evaluator_version: text(256),
      target: text(64),
      at: instant(),
    },
    message: {
      seq: number(0, 2_147_483_647),
      at: instant(),
      role: choice(messageRoles, roles),
      author_id: text(256),
      text: text(1_000_000),
      redacted: flag(),
      sentiment: number(-1000, 1000),
    },
    handoff: {
      external_id: text(256),
      at: instant(),
      requested_at: instant(),
      kind: text(64),
      to: nested({ type: text(64), id: text(256), channel: text(64) }),
      to_channel: choice(channels),
      to_agent_kind: kindOfAgent(),
      from_interaction: text(256),
      to_interaction: text(256),
      connected: flag(),
      context_passed: flag(),
      context_read: flag(),
      evidence: text(64),
      reason: text(),
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

export function hasType(given: { type?: string | null }, context: z.RefinementCtx): void {
  if (!given.type) missing(context, "type", "is needed in a survey: csat, ces, nps, thumbs or other.");
}

type Evaluation = {
  name?: string | null;
  score?: number | null;
  label?: string | null;
  explanation?: string | null;
  passed?: boolean | null;
};

export function saysSomething(given: Evaluation, context: z.RefinementCtx): void {
  if (!given.name) missing(context, "name", "is needed in an evaluation: what was evaluated?");
  if ((given.score ?? given.label ?? given.explanation ?? given.passed) == null)
    missing(context, "score", "or a label or an explanation is needed in an evaluation.");
}

export function hasText(
  given: { role?: string | null; text?: string | null },
  context: z.RefinementCtx,
): void {
  if (!given.role) missing(context, "role", "is needed in a message.");
  if (given.text == null) missing(context, "text", "is needed in a message.");
}
