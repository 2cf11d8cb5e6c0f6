import { channels, directions, slaStates, statuses } from "@/language/vocabulary";
import { anything, choice, type Field, flag, number, seconds, text, time } from "./fields";
import { fitsScale, hasText, hasType, kindOfAgent, parts, saysSomething, saysWhat } from "./parts";
import { either, list, nested, type Read, shape } from "./shape";
import { offScale } from "./survey-scale";

const resolutions = [
  "resolved",
  "partially_resolved",
  "unresolved",
  "escalated",
  "handed_off",
  "abandoned",
  "customer_left",
  "unknown",
] as const;

const sla = choice(slaStates, { hit: "met", active: "running", cancelled: "none" });

/** What an interaction can say, nested as in JSON and flat as in CSV; whoever it was about left out. */
export function interactionFields(timeZone: string | null) {
  const part = parts(timeZone);
  const instant = time(timeZone);
  const resolution = choice(resolutions);
  const place = either(text(256), shape({ id: text(256), name: text(256) }));
  return {
    channel: choice(channels),
    channel_raw: text(256),
    direction: choice(directions),
    status: choice(statuses),
    started_at: instant,
    ended_at: instant,
    queued_at: instant,
    answered_at: instant,
    first_response_at: instant,
    ivr_s: seconds,
    queue_s: seconds,
    queue_seconds: seconds,
    ring_s: seconds,
    talk_s: seconds,
    talk_seconds: seconds,
    hold_s: seconds,
    hold_seconds: seconds,
    acw_s: seconds,
    after_contact_seconds: seconds,
    handle_s: seconds,
    handle_seconds: seconds,
    first_response_s: number(0, 1e9),
    full_resolution_s: number(0, 1e9),
    time_basis: choice(["calendar", "business"]),
    case_id: text(256),
    case_namespace: text(64),
    intent: text(500),
    intent_source: text(64),
    language: text(64),
    brand: text(256),
    region: text(256),
    tags: anything,
    links: anything,
    usage: anything,
    transcript_ref: anything,
    team: place,
    queue: place,
    agent_id: text(256),
    agent_name: text(256),
    agent_kind: kindOfAgent,
    model: text(256),
    knowledge_version: text(256),
    knowledge: list(shape({ kb_id: text(256), snapshot_id: text(256) })),
    outcome: either(
      resolution,
      shape({
        resolution,
        end_reason: text(64),
        reopens: number(0, 1e9),
        contained: flag,
        abandoned: flag,
        resolution_source: text(64),
        sla,
      }),
    ),
    end_reason: text(64),
    sla,
    promises: list(shape(part.promise, saysWhat)),
    context_read: flag,
    survey_offered: flag,
    csat: answer("csat", part.survey),
    ces: answer("ces", part.survey),
    nps: answer("nps", part.survey),
    surveys: list(shape(part.survey, hasType, fitsScale)),
    evaluations: list(shape(part.evaluation, saysSomething)),
    messages: list(shape(part.message, hasText)),
    handoffs: list(shape(part.handoff)),
    segments: list(shape(part.segment)),
    custom: nested(shape({})),
  };
}

type Survey = ReturnType<typeof parts>["survey"];

/** One headline answer: a number on the usual scale, or an object that says its scale. */
function answer(type: "csat" | "ces" | "nps", fields: Survey): Field<Read<Survey>> {
  const whole = shape(fields, fitsScale);
  return (value, path, problems) => {
    if (typeof value === "object") return whole({ ...value, type }, path, problems);
    const score = fields.score(value, path, problems);
    const sentence = offScale({ type, score });
    if (sentence) problems.push({ code: "out_of_scale", path, message: `“${path}” ${sentence}` });
    return { type, score } as Read<Survey>;
  };
}
