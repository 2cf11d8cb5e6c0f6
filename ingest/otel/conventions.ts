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
  /** The attributes, named likewise, that hold what people said: not kept unless the source keeps text. Keys above stay. */
  wordPrefixes: names,
});
export type Conventions = z.infer<typeof conventionsSchema>;
