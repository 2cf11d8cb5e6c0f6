import { z } from "zod";
import { channels } from "@/language/vocabulary";

const names = z.array(z.string().min(1).max(256)).max(100);

/** The attributes that say something about a contact, in the order in which they are believed. */
const fields = {
  interaction: names,
  channel: names,
  customer: names,
  case: names,
  intent: names,
  agent: names,
  agentVersion: names,
  agentKind: names,
  model: names,
  knowledge: names,
  previous: names,
  direction: names,
  outcome: names,
  endReason: names,
  team: names,
  language: names,
  brand: names,
  region: names,
  tags: names,
};
export type Field = keyof typeof fields;

export const conventionsSchema = z.strictObject({
  /** Each key is looked for on the span, then in its `metadata`, then on its resource. */
  keys: z.strictObject(fields),
  /** Attributes that hold a JSON object with further keys. */
  metadata: names,
  /** Words of senders for our channels. */
  channelWords: z.record(z.string(), z.enum(channels)),
  /** Names of attributes, or what stands before a dot in them, and names of spans that only a call has. */
  voicePrefixes: names,
  voiceSpans: names,
  /** The channel of contacts that do not say theirs. */
  channel: z.enum(channels).nullable(),
  /** Attributes, named likewise, that make a trace a conversation; other traces are kept and not counted. */
  conversationPrefixes: names,
  /** Spans of these names last as long as the whole contact: when one without a parent ends, it is over. */
  wholeContactSpans: names,
  /** Without such a span a contact is over when nothing happened for so long. */
  idleMinutes: z.number().positive().max(10_080),
  /** A trace in which one of these is true is no customer's. */
  simulated: names,
  /** Tools with which an agent reads what the one before wrote, and those that hand over to a person. */
  contextReadTools: names,
  handoffTools: names,
  /** Whether every reading of the note is a span, so that none means that it was not read. */
  reportsContextReads: z.boolean(),
  /** Evaluations that say whether the matter was resolved, and from which score on it was; null: never. */
  resolutionScores: names,
  resolvedFrom: z.number().nullable(),
  /** Evaluations by people (annotator HUMAN) that are survey answers. */
  surveys: z.strictObject({ csat: names, ces: names, nps: names, thumbs: names }),
  /** Whether what people said is kept, and the attributes, named likewise, that hold it. Keys above stay. */
  keepsWords: z.boolean(),
  wordPrefixes: names,
});
export type Conventions = z.infer<typeof conventionsSchema>;

/**
 * traceAI, OpenInference, the GenAI conventions, LiveKit and Pipecat, and the plain names that people put
 * on spans themselves. A source that differs overlays what it names: see `conventions-of-source.ts`.
 */
export const usualConventions: Conventions = {
  keys: {
    interaction: [
      "gen_ai.conversation.id",
      "session.id",
      "conversation.id",
      "lk.room_name",
      "lk.pii.room_name",
      "lk.room_sid",
      "gen_ai.voice.call_id",
      "langfuse.session.id",
    ],
    channel: ["channel", "gen_ai.voice.channel_type", "conversation.type"],
    customer: [
      "customer_id",
      "customer.id",
      "enduser.id",
      "user.id",
      "enduser.pseudo.id",
      "user.hash",
      "user.email",
      "gen_ai.voice.from_number",
      "lk.pii.sip.phoneNumber",
      "lk.participant_identity",
      "lk.pii.participant_identity",
    ],
    case: ["case_id", "case.id", "ticket_id", "ticket.id"],
    intent: ["intent", "intent.name", "topic"],
    agent: ["gen_ai.agent.name", "agent.name", "lk.agent_name"],
    agentVersion: ["gen_ai.agent.version", "agent.version"],
    agentKind: ["agent.type", "agent_kind"],
    model: ["gen_ai.request.model", "gen_ai.response.model", "llm.model_name"],
    knowledge: ["kb.snapshot_id", "knowledge_base.snapshot_id", "gen_ai.data_source.id"],
    previous: ["session.previous_id", "previous_contact_id"],
    direction: ["direction", "call.direction"],
    outcome: ["outcome", "resolution"],
    endReason: ["gen_ai.voice.ended_reason", "end_reason"],
    team: ["team", "queue"],
    language: ["language", "locale"],
    brand: ["brand"],
    region: ["region"],
    tags: ["tag.tags"],
  },
  metadata: ["metadata"],
  channelWords: {
    phone: "voice",
    call: "voice",
    telephone: "voice",
    telephony: "voice",
    sip: "voice",
    webchat: "chat",
    web_chat: "chat",
    livechat: "chat",
    live_chat: "chat",
    mail: "email",
    "e-mail": "email",
    text_message: "sms",
    whatsapp: "messaging",
    telegram: "messaging",
    messenger: "messaging",
    line: "messaging",
    viber: "messaging",
    rcs: "messaging",
    instagram: "social",
    facebook: "social",
    twitter: "social",
    app: "in_app",
  },
  voicePrefixes: ["lk", "gen_ai.voice"],
  voiceSpans: ["stt", "tts"],
  channel: null,
  conversationPrefixes: [
    ...["gen_ai", "llm", "openinference", "fi", "lk", "langfuse", "eval", "evaluations", "annotations"],
    ...["turn", "session.id", "conversation", "channel", "customer_id", "customer.id", "case_id", "intent"],
  ],
  wholeContactSpans: ["agent_session", "conversation"],
  idleMinutes: 30,
  simulated: ["fi.simulator.is_simulator_trace"],
  contextReadTools: [
    "read_case_notes",
    "read_case_note",
    "get_case_notes",
    "get_case_note",
    "load_case_context",
  ],
  handoffTools: [
    "transfer_to_human",
    "transfer_to_agent",
    "escalate_to_human",
    "handoff_to_human",
    "transfer_call",
  ],
  reportsContextReads: false,
  resolutionScores: ["conversation_resolution"],
  resolvedFrom: 0.75,
  surveys: {
    csat: ["csat", "customer_satisfaction"],
    ces: ["ces", "customer_effort_score"],
    nps: ["nps"],
    thumbs: ["thumbs", "user_feedback"],
  },
  keepsWords: false,
  wordPrefixes: [
    ...["input.value", "output.value", "gen_ai.input.messages", "gen_ai.output.messages", "gen_ai.prompt"],
    ...[
      "gen_ai.completion",
      "gen_ai.system_instructions",
      "gen_ai.tool.call.arguments",
      "gen_ai.tool.call.result",
    ],
    ...[
      "gen_ai.tool.definitions",
      "gen_ai.tool.description",
      "gen_ai.memory",
      "gen_ai.voice.transcript",
      "gen_ai.voice.recording",
      "gen_ai.retrieval",
    ],
    ...["llm.input_messages", "llm.output_messages", "llm.prompts", "llm.invocation_parameters", "llm.tools"],
    ...[
      "lk.pii",
      "lk.user_transcript",
      "lk.user_input",
      "lk.chat_ctx",
      "lk.response",
      "lk.input_text",
      "lk.instructions",
    ],
    ...[
      "lk.function_tool.arguments",
      "lk.function_tool.output",
      "lk.function_tools",
      "lk.tts",
      "retrieval.documents",
    ],
    ...["embedding", "reranker", "tool.parameters", "transcript", "input", "output", "messages", "system"],
    ...["text", "langfuse.observation.input", "langfuse.observation.output", "langfuse.trace.input"],
    ...["langfuse.trace.output", "exception."],
  ],
};

/** The usual conventions with what a source says otherwise: lists replace lists. */
export function overlaid(overlay: unknown): Conventions {
  const { keys, surveys, ...rest } = overlaySchema.parse(overlay);
  return {
    ...usualConventions,
    ...given(rest),
    keys: { ...usualConventions.keys, ...given(keys ?? {}) },
    surveys: { ...usualConventions.surveys, ...given(surveys ?? {}) },
  };
}

/** What a source may say otherwise: any part of the conventions. */
export const overlaySchema = conventionsSchema
  .extend({
    keys: conventionsSchema.shape.keys.partial(),
    surveys: conventionsSchema.shape.surveys.partial(),
  })
  .partial();

function given<T extends object>(overlay: T): { [K in keyof T]-?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(overlay).filter(([, value]) => value !== undefined)) as never;
}
