import { z } from "zod";
import { knownFields } from "@/ingest/content";
import { dimensionNames, dimensions } from "@/language/dimension";
import { groupings } from "@/language/grouping";
import { recordTypes } from "@/language/vocabulary";
import { funnelGroupings, limitKinds } from "@/metrics/funnel";
import { journeyStates } from "@/metrics/journey-rows";
import { registry } from "@/metrics/registry";
import { rowChoices } from "@/metrics/rows-behind";
import { answers } from "./answers";

type Parameter = {
  name: string;
  in: "query" | "path";
  required: boolean;
  description: string;
  schema: object;
};

/** The API as an OpenAPI 3.1 document, written from the schemas of its answers and the words of its filters. */
export function openApi(server: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Throughline",
      version: "1",
      description:
        "What a contact centre's journeys say. Every list and every reading can also be had as CSV, with " +
        "`Accept: text/csv`. Shares are 0..1, durations seconds, intervals 95 %.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: server }],
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key." } },
      schemas: Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, schemaOf(schema)])),
      responses: {
        refused: {
          description: "Why the request is not answered, in one sentence.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Refused" } } },
        },
      },
    },
    paths: {
      "/api/v1/metrics": read("Every metric there is, with its definition in words.", "Metrics", []),
      "/api/v1/metrics/{id}": read(
        "What one metric says for a filter: one reading, or one a group.",
        "MetricAnswer",
        [metricPath, ...filterParameters, by],
        "text/csv",
      ),
      "/api/v1/metrics/{id}/rows": read(
        "Exactly the rows that a reading counts. As CSV without a limit: all of them.",
        "RowsAnswer",
        [metricPath, ...filterParameters, only, ...paging],
        "text/csv",
      ),
      "/api/v1/compare": read(
        "One metric for two cohorts, group by group, with the difference and its interval.",
        "CompareAnswer",
        [metricQuery, ...filterParameters, by, against],
        "text/csv",
      ),
      "/api/v1/funnel": read(
        "The share of each agent or team beside what chance alone makes of equals; no ranking.",
        "FunnelAnswer",
        [...funnelParameters, ...filterParameters],
        "text/csv",
      ),
      "/api/v1/journeys": read(
        "The journeys behind a filter, newest first.",
        "JourneysAnswer",
        [...filterParameters, outcome, ...paging],
        "text/csv",
      ),
      "/api/v1/journeys/{id}": read(
        "One journey with everything on it, without anybody's name or words.",
        "Journey",
        [{ ...metricPath, description: "The id of a journey.", schema: { type: "integer" } }],
      ),
      "/api/v1/ingest": { post: ingest },
    },
  };
}

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
};

function read(summary: string, answer: keyof typeof answers, parameters: Parameter[], ...others: string[]) {
  const content = {
    "application/json": { schema: { $ref: `#/components/schemas/${answer}` } },
    ...Object.fromEntries(others.map((type) => [type, { schema: { type: "string" } }])),
  };
  return {
    get: { summary, parameters, responses: { 200: { description: summary, content }, ...refusals } },
  };
}

const refusals = {
  "4XX": { $ref: "#/components/responses/refused" },
  "5XX": { $ref: "#/components/responses/refused" },
};

const query = (name: string, description: string, schema: object): Parameter => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});

const ids = { type: "string", enum: registry.map(({ id }) => id) };
const metricPath: Parameter = {
  name: "id",
  in: "path",
  required: true,
  description: "A metric.",
  schema: ids,
};
const metricQuery: Parameter = { ...query("metric", "Which metric is compared.", ids), required: true };

const date = { type: "string", format: "date" };
const filterParameters: Parameter[] = [
  query("from", "First date, in the time zone.", date),
  query("to", "The date after the last one: it is not included.", date),
  query("time_zone", "In which days begin, e.g. Europe/Berlin.", { type: "string" }),
  query("as_of", "When maturity is judged.", { type: "string", format: "date-time" }),
  ...dimensionNames.map((name) => {
    const values: readonly string[] | null = dimensions[name].values;
    const words = `Only this ${dimensions[name].words}; several separated by commas, (none) for rows without one.`;
    return query(name, words, { type: "string", ...(values && { examples: values }) });
  }),
];

const by = query("by", `Up to two groupings, separated by a comma: ${groupings.join(", ")}.`, {
  type: "string",
  examples: ["week", "channel,agent_kind"],
});

const against = query(
  "against",
  "previous, last_year or before:DATE; or describe any cohort with parameters such as against.channel.",
  { type: "string", default: "previous" },
);

const shares = registry.filter(({ kind }) => kind === "proportion").map(({ id }) => id);
const funnelParameters: Parameter[] = [
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

const only = query("only", "All rows of n, those of k, or the others.", { type: "string", enum: rowChoices });

const outcome = query("outcome", "How the journey ended.", { type: "string", enum: journeyStates });

const paging: Parameter[] = [
  query("limit", "Rows a page.", { type: "integer", minimum: 1, maximum: 200, default: 50 }),
  query("cursor", "What `next` said on the page before.", { type: "string" }),
];

const record = {
  type: "object",
  required: ["external_id"],
  description: "A canonical record; what its fields mean stands in docs/import.md.",
  properties: {
    record_type: { enum: recordTypes },
    ...Object.fromEntries(
      [...knownFields].filter((name) => name !== "record_type").map((name) => [name, {}]),
    ),
  },
};

const ingest = {
  summary: "Takes canonical records; good ones are taken whatever else is in the body.",
  parameters: [query("source", "The source of records that name none.", { type: "string" })],
  requestBody: {
    required: true,
    content: {
      "application/json": { schema: { type: "array", items: record } },
      "application/x-ndjson": { schema: { type: "string", description: "A record a line." } },
    },
  },
  responses: {
    200: {
      description: "What became of each record.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Receipt" } } },
    },
    ...refusals,
  },
};
