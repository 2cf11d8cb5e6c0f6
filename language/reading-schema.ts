import { z } from "zod";

/** How much of what should be known is known; `low` and `high` bound the value over the unknown. */
const coverage = z.strictObject({
  known: z.number(),
  of: z.number(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  offered: z
    .number()
    .optional()
    .describe("Survey metrics: how many were asked. Response rate = known / offered."),
});

/** One of the shares or numbers that a value is made of, such as the resolution on one channel. */
const part = z.strictObject({
  name: z.string(),
  value: z.number().nullable(),
  k: z.number().nullable(),
  n: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/**
 * What a metric says for a filter. Page, API, CSV, slides and alerts receive this same object.
 * Shares are 0..1, durations seconds, intervals 95%.
 */
export const readingSchema = z.strictObject({
  metric: z.string(),
  group: z
    .record(z.string(), z.string().nullable())
    .describe("The value of each grouping, by its name; null: rows that have none. {} without grouping."),
  value: z.number().nullable(),
  k: z.number().nullable().describe("Null where nothing is counted as a hit."),
  n: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  method: z.string().describe("How the interval was made."),
  pending: z.number().describe("Rows about which it is too early to say anything."),
  excluded: z.record(z.string(), z.number()).describe("Rows left out, by reason."),
  coverage: coverage.nullable(),
  figures: z
    .record(z.string(), z.union([z.number(), z.string()]).nullable())
    .describe("What else belongs beside the value, by name: a percentile, a test's p, an effective sample."),
  parts: z.array(part),
  scale: z.string().nullable(),
  direction: z.enum(["higher", "lower", "neither"]),
  unit: z.enum(["share", "points", "seconds", "score", "count"]),
  window_hours: z.number().nullable(),
  as_of: z.string(),
  time_zone: z.string(),
  definition_version: z.number(),
  standing: z
    .enum(["sound", "too_few", "none", "hidden"])
    .describe(
      "sound: enough rows. too_few: too few for a value, or for pages to print it. none: no rows, value null. " +
        "hidden: about so few customers that every number is withheld and reads null or 0.",
    ),
  caveats: z.array(z.string()),
});

/** Two readings of one metric against each other. `difference` = current − previous, in their unit. */
export const comparisonSchema = z.strictObject({
  group: readingSchema.shape.group,
  difference: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.enum(["better", "worse", "higher", "lower", "no_clear_change", "too_few", "immature"]),
  readable_on: z
    .string()
    .optional()
    .describe('With the verdict "immature": the first date on which the comparison can be read.'),
  reading: readingSchema,
  against: readingSchema.nullable(),
});
