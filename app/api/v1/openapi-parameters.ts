import { dimensionNames, dimensions } from "@/language/dimension";
import { groupings } from "@/language/grouping";
import { funnelGroupings, limitKinds } from "@/metrics/funnel";
import { journeyStates } from "@/metrics/journey-rows";
import { registry } from "@/metrics/registry";
import { rowChoices } from "@/metrics/rows-behind";

export type Parameter = {
  name: string;
  in: "query" | "path" | "header";
  required: boolean;
  description: string;
  schema: object;
};

/** A parameter of the address; nobody has to give it. */
export const query = (name: string, description: string, schema: object): Parameter => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});

const ids = { type: "string", enum: registry.map(({ id }) => id) };
export const metricPath: Parameter = {
  name: "id",
  in: "path",
  required: true,
  description: "A metric.",
  schema: ids,
};
export const metricQuery: Parameter = {
  ...query("metric", "Which metric is compared.", ids),
  required: true,
};

export const asOf = query("as_of", "When maturity is judged.", { type: "string", format: "date-time" });

const date = { type: "string", format: "date" };
export const filterParameters: Parameter[] = [
  query("from", "First date, in the time zone.", date),
  query("to", "The date after the last one: it is not included.", date),
  query("time_zone", "In which days begin, e.g. Europe/Berlin.", { type: "string" }),
  asOf,
  ...dimensionNames.map((name) => {
    const values: readonly string[] | null = dimensions[name].values;
    const words = `Only this ${dimensions[name].words}; several separated by commas, (none) for rows without one.`;
    return query(name, words, { type: "string", ...(values && { examples: values }) });
  }),
];

export const by = query("by", `Up to two groupings, separated by a comma: ${groupings.join(", ")}.`, {
  type: "string",
  examples: ["week", "channel,agent_kind"],
});

export const against = query(
  "against",
  "previous, last_year or before:DATE; or describe any cohort with parameters such as against.channel.",
  { type: "string", default: "previous" },
);

const shares = registry.filter(({ kind }) => kind === "proportion").map(({ id }) => id);
export const funnelParameters: Parameter[] = [
  { ...query("metric", "Which share is read.", { type: "string", enum: shares }), required: true },
  { ...query("by", "Whose shares.", { type: "string", enum: funnelGroupings }), required: true },
  query("prior", "Hits and misses that every share is drawn towards; without it, read from the groups.", {
    type: "string",
    examples: ["7.5,2.5"],
  }),
  query("limits", "As chance alone would have them, or widened by what the groups vary beyond it.", {
    type: "string",
    enum: limitKinds,
    default: "exact",
  }),
];

export const only = query("only", "All rows of n, those of k, or the others.", {
  type: "string",
  enum: rowChoices,
});

export const outcome = query("outcome", "How the journey ended.", { type: "string", enum: journeyStates });

export const paging: Parameter[] = [
  query("limit", "Rows a page.", { type: "integer", minimum: 1, maximum: 200, default: 50 }),
  query("cursor", "What `next` said on the page before.", { type: "string" }),
];

export const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key with the same body gets the same answer for a day; with another body, 422.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

export const webhookSource: Parameter = {
  name: "source",
  in: "path",
  required: true,
  description: "The source that the webhook was added for.",
  schema: { type: "string" },
};
