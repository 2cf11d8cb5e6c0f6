import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents, deliver } from "../test-delivery";
import { scoresOf, spansOf } from "./batch";
import { foldArrivals } from "./fold-arrivals";
import { keepScores, keepSpans } from "./keep-spans";
import { bytes, instant, nanoseconds, pairs, request, type Sketch } from "./test-spans";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const later = instant(30 * 86_400);

async function fold() {
  while (await foldArrivals(db.sql, later));
}

const send = (spans: Sketch[]) => keepSpans(db.sql, "bot", spansOf(bytes(request(spans)), "json").taken);

const evaluated = (says: Sketch["says"], about: { traceId?: string; spanId?: string }) =>
  keepScores(
    db.sql,
    "bot",
    scoresOf(
      bytes({
        resourceLogs: [
          {
            scopeLogs: [
              {
                logRecords: [
                  {
                    eventName: "gen_ai.evaluation.result",
                    timeUnixNano: nanoseconds(3 * 86_400),
                    attributes: pairs({ "gen_ai.evaluation.name": "resolved", ...says }),
                    ...about,
                  },
                ],
              },
            ],
          },
        ],
      }),
      "json",
    ).taken,
  );

/** One customer: a call in one trace, a chat of two turns, an e-mail; a rehearsal; a health check. */
const story: Sketch[] = [
  { trace: "a", id: "3", parent: "2", name: "llm_node", from: 5, says: { "gen_ai.usage.input_tokens": 9 } },
  { trace: "a", id: "2", parent: "1", name: "agent_turn", from: 4, says: { "eval.tone": 0.5 } },
  {
    trace: "a",
    id: "4",
    parent: "1",
    name: "function_tool",
    from: 8,
    says: { "lk.function_tool.name": "transfer_to_human" },
  },
  {
    trace: "a",
    id: "1",
    name: "agent_session",
    from: 0,
    to: 90,
    says: { "lk.room_name": "call", customer_id: "ann", intent: "bill" },
  },
  {
    trace: "b",
    id: "1",
    from: 3600,
    says: { "session.id": "chat", channel: "chat", customer_id: "ann", "user.email": "ann@x.test" },
  },
  { trace: "c", id: "1", from: 3700, says: { "session.id": "chat", channel: "chat", "eval.tone": 0.25 } },
  { trace: "c", id: "2", parent: "1", from: 3701, says: { "eval.tone": 0.25 } },
  {
    trace: "d",
    id: "1",
    from: 9000,
    says: { "session.id": "mail", channel: "email", "user.id": "ann@x.test" },
  },
  { trace: "e", id: "2", parent: "1", from: 50, says: { "session.id": "call" } },
  { trace: "e", id: "1", from: 50, says: { "fi.simulator.is_simulator_trace": true } },
  { trace: "f", id: "1", name: "GET /health" },
];

const scores: (() => Promise<unknown>)[] = [
  () =>
    evaluated({ "gen_ai.evaluation.score.value": 1 }, { traceId: "a".repeat(32), spanId: "2".repeat(16) }),
  () => evaluated({ "gen_ai.evaluation.score.label": "no", "session.id": "mail" }, {}),
];

async function told(steps: (() => Promise<unknown>)[]) {
  await emptied(db.sql);
  for (const step of steps) await step();
  await fold();
  return contents(db.sql);
}

test("voice, chat and e-mail spans of one customer are one journey, with what was scored days later", async () => {
  const found = await told([() => send(story), ...scores]);
  expect(found?.journeys).toMatchObject([
    { contacts: "bot/call bot/chat bot/mail", known_as: "customer_id:ann email:ann@x.test" },
  ]);
  expect(
    found?.contacts.map((contact: Record<string, unknown>) => [
      contact.external_id,
      contact.channel,
      contact.status,
      contact.outcome,
      contact.agent_kind,
    ]),
  ).toEqual([
    ["call", "voice", "closed", "handed_off", "ai"],
    ["chat", "chat", "closed", "unknown", "ai"],
    ["mail", "email", "closed", "unknown", "ai"],
  ]);
  expect(
    found?.evaluations.map(({ contact, name, score, label }: Record<string, unknown>) => [
      contact,
      name,
      score,
      label,
    ]),
  ).toEqual([
    ["bot/call", "resolved", 1, null],
    ["bot/call", "tone", 0.5, null],
    ["bot/chat", "tone", 0.25, null],
    ["bot/mail", "resolved", null, "no"],
  ]);
});

// Each of 25 stories is told and folded anew, which takes long on a busy machine.
test("in any order, in any pieces, however often, folded between or not: the same contacts and journeys", {
  timeout: 300_000,
}, async () => {
  const whole = await told([() => send(story), ...scores]);
  const piece = fc.shuffledSubarray(story, { minLength: 1, maxLength: 6 });
  const step = fc.oneof(
    { weight: 5, arbitrary: piece.map((spans) => () => send(spans)) },
    { weight: 2, arbitrary: fc.constant(fold) },
    { weight: 2, arbitrary: fc.constantFrom(...scores) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.shuffledSubarray(story, { minLength: story.length }),
      async (steps, all) => {
        const rest = [() => send(all.slice(0, 5)), scores[1], fold, () => send(all.slice(4)), scores[0]];
        expect(await told([...steps, ...rest] as typeof scores)).toEqual(whole);
      },
    ),
    { numRuns: 25, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
  );
});

test("a span that comes again with less does not take away what it said", async () => {
  const begun: Sketch = { id: "1", from: 0, to: null, says: { "session.id": "s" } };
  const ended: Sketch = { ...begun, to: 5, says: { "session.id": "s", channel: "chat" } };
  for (const order of [
    [begun, ended],
    [ended, begun],
  ]) {
    await emptied(db.sql);
    for (const span of order) await send([span]);
    await fold();
    expect(await db.sql`select external_id, channel from interactions`).toEqual([
      { external_id: "s", channel: "chat" },
    ]);
  }
});

test("a contact that went by its trace goes by its name as soon as the root says it", async () => {
  await send([{ id: "2", parent: "1", says: { "gen_ai.operation.name": "chat" } }]);
  await fold();
  expect(await db.sql`select external_id from interactions`).toEqual([{ external_id: "a".repeat(32) }]);
  await send([{ id: "1", says: { "session.id": "s" } }]);
  await fold();
  expect(await db.sql`select external_id from interactions`).toEqual([{ external_id: "s" }]);
  expect(await db.sql`select count(*)::integer as n from records`).toEqual([{ n: 1 }]);
});

test("folding again what is known writes nothing", async () => {
  await send(story);
  await fold();
  const before = await db.sql`select id, import_id from records order by id`;
  await send(story);
  expect(await foldArrivals(db.sql, later)).toBe(false);
  expect(await db.sql`select id, import_id from records order by id`).toEqual(before);
});

test("an open session closes by itself 30 minutes after its last span", async () => {
  await send([{ id: "1", from: 0, to: 10, says: { "session.id": "s" } }]);
  const status = async (now: number) => {
    while (await foldArrivals(db.sql, instant(now)));
    const [found] = await db.sql`select status, ended_at::text from interactions`;
    return found;
  };
  expect(await status(1809)).toEqual({ status: "open", ended_at: null });
  expect(await status(1810)).toEqual({ status: "closed", ended_at: "2026-03-01 12:00:10+00" });
});

test("an evaluation of a contact that came another way reaches it, before or after", async () => {
  const pushed = { external_id: "desk-1", channel: "voice", started_at: instant(0), customer_id: "ann" };
  await evaluated({ "gen_ai.evaluation.score.value": 0.5, "session.id": "desk-1" }, {});
  await fold();
  await deliver(db.sql, [pushed], { source: "bot" });
  await evaluated({ "gen_ai.evaluation.score.value": 0.75, "session.id": "desk-1" }, {});
  await fold();
  expect(await db.sql`select name, score from evaluations order by score`).toEqual([
    { name: "resolved", score: 0.5 },
    { name: "resolved", score: 0.75 },
  ]);
});

test("what a push says of the same contact stays beside what its spans say", async () => {
  await deliver(
    db.sql,
    [{ external_id: "s", csat: 4, channel: "chat", started_at: instant(0), source_updated_at: instant(1) }],
    { source: "bot" },
  );
  await send([{ id: "1", from: 0, to: 5, says: { "session.id": "s", channel: "email", intent: "bill" } }]);
  await fold();
  await send([{ id: "2", from: 0, to: 6, says: { "session.id": "s" } }]);
  await fold();
  expect(
    await db.sql`select channel, csat_score, path from interactions join intents on intents.id = intent_id`,
  ).toEqual([{ channel: "email", csat_score: 4, path: "bill" }]);
});
