import { z } from "zod";
import { knownFields } from "@/ingest/content";
import { recordTypes } from "@/language/vocabulary";
import { answers } from "./answers";
import {
  against,
  asOf,
  by,
  filterParameters,
  funnelParameters,
  idempotencyKey,
  metricPath,
  metricQuery,
  only,
  outcome,
  type Parameter,
  paging,
  query,
  webhookSource,
} from "./openapi-parameters";

/** The API as an OpenAPI 3.1 document, written from the schemas of its answers and the words of its filters. */
export function openApi(server: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Throughline",
      version: "1",
      description:
        "What a contact centre's journeys say. Every list and every reading can also be had as CSV, with " +
        "`Accept: text/csv`. Shares are 0..1, durations seconds, intervals 95%.",
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
        [{ ...metricPath, description: "The id of a journey.", schema: { type: "integer" } }, asOf],
      ),
      "/api/v1/ingest": { post: ingest },
      "/api/v1/evaluations": { post: evaluations },
      "/api/v1/webhooks/{source}": { post: webhook },
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
  parameters: [query("source", "The source of records that name none.", { type: "string" }), idempotencyKey],
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

const evaluation = {
  type: "object",
  required: ["name"],
  description: "A score of a contact, a trace or a span; docs/opentelemetry.md says more.",
  properties: Object.fromEntries(
    [
      ...["interaction", "trace_id", "span_id", "name", "score", "label", "explanation", "kind"],
      ...["evaluator", "target", "at"],
    ].map((name) => [name, {}]),
  ),
};

const evaluations = {
  summary: "Takes evaluations, however late; contacts have them a moment later.",
  parameters: [query("source", "The source of the contacts, else the name of the key.", { type: "string" })],
  requestBody: {
    required: true,
    content: { "application/json": { schema: { type: "array", items: evaluation } } },
  },
  responses: ingest.responses,
};

const webhook = {
  summary:
    "Takes one signed message of the system that the address was made for; docs/webhooks.md says more.",
  security: [],
  parameters: [webhookSource],
  requestBody: {
    required: true,
    content: { "application/json": { schema: { anyOf: [record, { type: "array", items: record }, {}] } } },
  },
  responses: {
    200: {
      description: "What became of each record that the message says.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/MessageReceipt" } } },
    },
    ...refusals,
  },
};
