import { z } from "zod";
import { channels, directions, statuses } from "@/language/vocabulary";
import { choice, flag, list, nested, number, seconds, text, time } from "./fields";
import { hasText, hasType, kindOfAgent, parts, saysSomething } from "./parts";
import { insideScale } from "./survey-scale";

export const resolutions = [
  "resolved",
  "partially_resolved",
  "unresolved",
  "escalated",
  "handed_off",
  "abandoned",
  "customer_left",
  "unknown",
] as const;

/** What an interaction can say, nested as in JSON and flat as in CSV; whoever it was about left out. */
export function interactionShape(timeZone: string | null) {
  const part = parts(timeZone);
  const instant = () => time(timeZone);
  const survey = z.looseObject(part.survey);
  const resolution = choice(resolutions);
  return {
    channel: choice(channels),
    channel_raw: text(256),
    direction: choice(directions),
    status: choice(statuses),
    started_at: instant(),
    ended_at: instant(),
    queued_at: instant(),
    answered_at: instant(),
    first_response_at: instant(),
    ivr_s: seconds(),
    queue_s: seconds(),
    queue_seconds: seconds(),
    ring_s: seconds(),
    talk_s: seconds(),
    talk_seconds: seconds(),
    hold_s: seconds(),
    hold_seconds: seconds(),
    acw_s: seconds(),
    after_contact_seconds: seconds(),
    handle_s: seconds(),
    handle_seconds: seconds(),
    first_response_s: number(0, 1e9),
    full_resolution_s: number(0, 1e9),
    case_id: text(256),
    case_namespace: text(64),
    intent: text(500),
    team: place(),
    queue: place(),
    agent_id: text(256),
    agent_name: text(256),
    agent_kind: kindOfAgent(),
    model: text(256),
    knowledge_version: text(256),
    knowledge: list(z.looseObject({ kb_id: text(256), snapshot_id: text(256) })),
    outcome: z
      .union([
        z.looseObject({
          resolution,
          end_reason: text(64),
          reopens: number(0, 1e9),
          contained: flag(),
          abandoned: flag(),
          sla: text(64),
        }),
        resolution,
      ])
      .optional(),
    end_reason: text(64),
    context_read: flag(),
    survey_offered: flag(),
    csat: answer("csat", part.survey),
    ces: answer("ces", part.survey),
    nps: answer("nps", part.survey),
    surveys: list(survey.superRefine(hasType).superRefine(insideScale)),
    evaluations: list(z.looseObject(part.evaluation).superRefine(saysSomething)),
    messages: list(z.looseObject(part.message).superRefine(hasText)),
    handoffs: list(z.looseObject(part.handoff)),
    segments: list(z.looseObject(part.segment)),
    custom: nested({}),
  };
}

/** A team or a queue: its name, or `{id, name}`. */
function place() {
  return z.union([z.looseObject({ id: text(256), name: text(256) }), text(256)]).optional();
}

/** One headline answer: a number on the usual scale, or an object that says its scale. */
function answer(type: "csat" | "ces" | "nps", shape: ReturnType<typeof parts>["survey"]) {
  const schema = z.looseObject(shape).superRefine(insideScale);
  return z
    .unknown()
    .transform((value, context) => {
      if (value === null) return null;
      const isPlain = typeof value !== "object";
      const read = schema.safeParse(isPlain ? { type, score: value } : { ...value, type });
      if (read.success) return read.data;
      for (const { message, path, ...issue } of read.error.issues)
        context.addIssue({
          code: "custom",
          message,
          path: isPlain ? [] : path,
          params: "params" in issue ? issue.params : undefined,
        });
      return z.NEVER;
    })
    .optional();
}
