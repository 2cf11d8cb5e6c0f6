import { beforeEach, expect, test } from "vitest";
import { emptied } from "@/db/test-emptied";
import { spansOf } from "@/ingest/otel/batch";
import { folded } from "@/ingest/otel/keep-folding";
import { keepSpans } from "@/ingest/otel/keep-spans";
import { bytes, request as otlpRequest } from "@/ingest/otel/test-spans";

import { answer, request, testRoutes } from "../test-routes";
import { POST } from "./route";

const routes = testRoutes();
const trace = "a".repeat(32);

beforeEach(async () => {
  await emptied(routes.sql);
  const says = { "session.id": "s-1", channel: "chat" };
  await keepSpans(routes.sql, "bot", spansOf(bytes(otlpRequest([{ id: "1", says }])), "json").taken);
});

async function send(body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const sent = request("/api/v1/evaluations?source=bot", routes.keys.ingest, { method: "POST", body: text });
  const answered = await answer(POST(sent));
  await folded();
  return answered;
}

const stored = async () =>
  (
    await routes.sql`
      select external_id, name, score, label, kind from evaluations
      join interactions on interactions.id = interaction_id order by name`
  ).map((row) => Object.values(row).join(" "));

test("of a contact, a trace and a span, days later; sent again they change nothing", async () => {
  const evaluations = [
    {
      interaction: "s-1",
      name: "ConversationResolution",
      score: 0.9,
      kind: "LLM",
      at: "2026-03-04T09:00:00Z",
    },
    { trace_id: trace, name: "goal", label: "met" },
    { trace_id: trace, span_id: "1".repeat(16), name: "tone", score: 0 },
  ];
  const receipt = { updated: 0, rejected: [] };
  expect(await send(evaluations)).toEqual({ status: 200, json: { ...receipt, accepted: 3, unchanged: 0 } });
  expect(await send(evaluations)).toEqual({ status: 200, json: { ...receipt, accepted: 0, unchanged: 3 } });
  expect(await stored()).toEqual(["s-1 conversation_resolution 0.9  LLM", "s-1 goal  met ", "s-1 tone 0  "]);
  expect(await routes.sql`select outcome, outcome_source from interactions`).toEqual([
    { outcome: "resolved", outcome_source: "ai_eval" },
  ]);
});

test("one that says nothing, of nothing, or when nobody can tell, is refused by its index", async () => {
  const { status, json } = await send([
    { interaction: "s-1", name: "tone" },
    { name: "tone", score: 1 },
    { trace_id: "abc", name: "tone", score: 1 },
    { interaction: "s-1", name: "tone", score: 1, at: "yesterday" },
    7,
    { interaction: {}, name: "tone", score: 1 },
    { interaction: "s-1", name: "tone", score: 1 },
  ]);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    accepted: 1,
    rejected: [
      { index: 0, code: "missing", path: "score" },
      { index: 1, code: "missing", path: "interaction" },
      { index: 2, code: "wrong_type", path: "trace_id" },
      { index: 3, code: "not_a_time", path: "at" },
      { index: 4, code: "wrong_type", path: "" },
      { index: 5, code: "wrong_type", path: "interaction" },
    ],
  });
  expect(await stored()).toEqual(["s-1 tone 1  "]);
});

test.each(["7", "[", "", '"x"'])("%j is no evaluation at all: 400", async (body) => {
  expect(await send(body)).toMatchObject({ status: 400, json: { error: "bad_request" } });
});
