import { z } from "zod";
import { comparisonSchema, readingSchema } from "@/language/reading-schema";

const filter = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]).nullable())
  .describe("The filter as it was understood, in the words of the URL.");
const next = z.string().nullable().describe("Pass it as `cursor` for the following page; null on the last.");

const metric = z.strictObject({
  id: z.string(),
  name: z.string(),
  question: z.string(),
  kind: z.string(),
  unit: readingSchema.shape.unit,
  better: readingSchema.shape.direction,
  definition_version: z.number(),
  caveats: z.array(z.string()),
});

const row = z.strictObject({
  unit: z.string().describe("What the row is: an interaction, a journey, a handoff, …"),
  id: z.number(),
  at: z.string(),
  journey: z.number().nullable(),
  hit: z.boolean().nullable().describe("Proportions: whether it is one of k."),
  value: z.number().nullable().describe("Means: its value, in the unit of the metric."),
});

const journeyRow = z.strictObject({
  id: z.number(),
  customer: z.string(),
  opened_at: z.string(),
  matures_at: z.string(),
  channel_path: z.string(),
  intents: z.array(z.string()),
  contacts: z.number(),
  handoffs: z.number(),
  lost_handoffs: z.number(),
  outcome: z.string(),
  csat: z.number().nullable(),
  ease: z.number().nullable(),
});

const interval = z.strictObject({ low: z.number(), high: z.number() });

const funnelGroup = z.strictObject({
  group: readingSchema.shape.group,
  reading: readingSchema,
  band: z
    .enum(["inside", "outside_95", "outside_998", "not_enough"])
    .describe("Where the share lies between the limits; not_enough: below ten rows nothing is said."),
  limits: z.strictObject({ inner: interval, outer: interval }).nullable(),
  shrunken: z
    .strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
    .nullable()
    .describe("The share drawn towards the others, with its 95% credible interval."),
});

const receipt = z.strictObject({
  accepted: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  rejected: z.array(
    z.strictObject({
      index: z.number(),
      external_id: z.string().nullable(),
      code: z.string(),
      path: z.string(),
      message: z.string(),
    }),
  ),
});

/** What the API answers, by the name under which its document speaks of it. */
export const answers = {
  Refused: z.strictObject({
    error: z.string(),
    message: z.string(),
    problems: z.array(z.string()).optional(),
  }),
  Metrics: z.strictObject({ metrics: z.array(metric) }),
  MetricAnswer: z.strictObject({
    metric: z.string(),
    definition_version: z.number(),
    definition_breaks: z.array(z.strictObject({ date: z.string(), version: z.number(), what: z.string() })),
    filter,
    readings: z.array(readingSchema),
  }),
  RowsAnswer: z.strictObject({
    metric: z.string(),
    filter,
    reading: readingSchema,
    rows: z.array(row),
    next,
  }),
  CompareAnswer: z.strictObject({
    metric: z.string(),
    definition_version: z.number(),
    compared_with: z.string(),
    filter,
    against: filter,
    comparisons: z.array(comparisonSchema),
  }),
  FunnelAnswer: z.strictObject({
    metric: z.string(),
    definition_version: z.number(),
    filter,
    target: z.number().nullable().describe("The share of the whole selection."),
    prior: z
      .strictObject({ alpha: z.number(), beta: z.number(), from: z.enum(["given", "moments"]) })
      .nullable(),
    dispersion: z.strictObject({ phi: z.number(), beyond_chance: z.boolean() }).nullable(),
    groups: z.array(funnelGroup).describe("By name, never by share."),
    caveats: z.array(z.string()),
  }),
  JourneysAnswer: z.strictObject({ filter, total: z.number(), journeys: z.array(journeyRow), next }),
  Journey: z.looseObject({
    id: z.number(),
    opened_at: z.string(),
    matures_at: z.string(),
    outcome: z.string(),
    interactions: z.array(z.looseObject({ id: z.number(), channel: z.string(), started_at: z.string() })),
    handoffs: z.array(z.looseObject({})),
  }),
  Receipt: receipt,
  MessageReceipt: receipt.extend({
    repeated: z.boolean().describe("Whether this message was taken before; then nothing was done."),
  }),
} satisfies Record<string, z.ZodType>;
