import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents } from "../test-delivery";
import { imported, said } from "./test-export";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, "0")}:00.000Z`;
const segment = (segmentType: string, from: number, to: number, more = {}) => ({
  ...{ segmentType, segmentStart: at(from), segmentEnd: at(to), ...more },
});
const customer = {
  purpose: "customer",
  externalContactId: "x1",
  attributes: { customer_id: "C-17", promiseDate: "soon" },
  sessions: [{ mediaType: "voice", ani: "tel:+14155550123", segments: [segment("interact", 0, 30)] }],
};
const queue = {
  purpose: "acd",
  sessions: [
    {
      mediaType: "voice",
      metrics: [{ name: "tAcd", value: 61_500 }],
      segments: [segment("interact", 1, 2, { queueId: "q1", disconnectType: "transfer" })],
    },
  ],
};
const agent = (userId: string, from: number, to: number) => ({
  purpose: "agent",
  userId,
  sessions: [
    {
      mediaType: "voice",
      metrics: [
        { name: "tTalkComplete", value: 374_561 },
        { name: "tHeldComplete", value: 544_176 },
        { name: "tAcw", value: 1000 },
      ],
      segments: [
        segment("alert", from - 1, from, { queueId: "q1" }),
        segment("interact", from, to, { queueId: "q1" }),
        segment("wrapup", to, to, { wrapUpCode: "w1" }),
      ],
    },
  ],
});
const bot = {
  purpose: "botflow",
  sessions: [{ mediaType: "voice", flow: { flowId: "f1" }, segments: [segment("interact", 0, 1)] }],
};
const call = (...participants: object[]) => ({
  ...{
    conversationId: "g1",
    conversationStart: at(0),
    conversationEnd: at(30),
    originatingDirection: "inbound",
  },
  participants: [customer, ...participants],
});
const parts = (conversation: object) =>
  said("genesys", conversation).map(({ external_id, agent_id, handoffs }) => [
    ...[external_id, agent_id, (handoffs as { to_interaction: string }[]).map((one) => one.to_interaction)],
  ]);

test("what a queue routes to an agent is one contact and no handoff: 374.561 + 544.176 + 1 s", () => {
  expect(said("genesys", call(queue, agent("a1", 2, 29)))).toEqual([
    {
      external_id: "g1",
      source_updated_at: at(30),
      channel: "voice",
      channel_raw: "voice",
      direction: "inbound",
      started_at: at(0),
      queue_s: 61.5,
      customer: {
        identifiers: [
          { type: "contact_id", value: "x1", namespace: "src" },
          { type: "customer_id", value: "C-17" },
          { type: "phone", value: "+14155550123" },
        ],
      },
      answered_at: at(2),
      status: "closed",
      ended_at: at(30),
      agent_id: "a1",
      agent_kind: "human",
      team: "q1",
      talk_s: 374.561,
      hold_s: 544.176,
      acw_s: 1,
      custom: { wrap_up_code: "w1" },
      end_reason: null,
      outcome: { resolution: null, resolution_source: null },
      handoffs: [],
    },
  ]);
});

test("agents who pass on are contacts with handoffs; one who only helped in between is none", () => {
  expect(parts(call(queue, agent("a1", 2, 10), agent("a2", 10, 29)))).toEqual([
    ["g1", "a1", ["g1:2"]],
    ["g1:2", "a2", []],
  ]);
  expect(parts(call(agent("a1", 2, 29), agent("a2", 10, 12)))).toEqual([["g1", "a1", []]]);
  expect(parts(call(agent("a1", 2, 10), agent("a1", 12, 29)))).toEqual([["g1", "a1", []]]);
  expect(parts(call(bot, queue, agent("a1", 2, 29)))).toEqual([
    ["g1:ai", "f1", ["g1"]],
    ["g1", "a1", []],
  ]);
  expect(parts(call(bot))).toEqual([["g1", "f1", []]]);
});

test("nobody answered: abandoned when Genesys counts it so", () => {
  const left = {
    purpose: "acd",
    sessions: [{ mediaType: "voice", metrics: [{ name: "tAbandon", value: 9000 }] }],
  };
  expect(said("genesys", call(left))).toMatchObject([{ external_id: "g1", end_reason: "abandoned" }]);
  expect(said("genesys", call())[0]).not.toHaveProperty("end_reason");
  expect(said("genesys", { ...call(), conversationEnd: undefined })).toMatchObject([
    { status: "open", ended_at: null },
  ]);
});

test("a time that is none is named and not guessed", async () => {
  const bad = { ...call(), conversationId: "g2", conversationEnd: "2026-03-2T09:30:00.000Z" };
  const file = JSON.stringify({ conversations: [call(agent("a1", 2, 29)), bad], totalHits: 2 });
  const { counts, refusals } = await imported(db.sql, "genesys", file);
  expect(counts).toEqual([1, 0, 0, 1]);
  expect(refusals[0]?.problems).toEqual([
    {
      code: "not_a_time",
      path: "conversationEnd",
      message:
        "“conversationEnd” cannot be read: “2026-03-2T09:30:00.000Z” is not a time such as 2026-03-01T09:30:00.000Z.",
    },
  ]);
});

test("surveys, evaluations and resolutions are those of the last agent", async () => {
  const conversation = {
    ...call(agent("a1", 2, 10), agent("a2", 10, 29)),
    surveys: [{ surveyId: "s1", surveyPromoterScore: 9, surveyCompletedDate: at(40) }, { surveyId: "s2" }],
    evaluations: [{ evaluationId: "e1", formName: "Tone of voice", oTotalScore: 90 }],
    resolutions: [{ nNextContactAvoided: 1 }],
  };
  await imported(db.sql, "genesys", JSON.stringify(conversation));
  const found = await contents(db.sql);
  expect(found?.contacts).toMatchObject([
    { contact: "genesys/g1", outcome: "handed_off", agent: "a1" },
    { contact: "genesys/g1:2", outcome: "resolved", agent: "a2" },
  ]);
  expect(found?.surveys).toMatchObject([{ contact: "genesys/g1:2", kind: "nps", score: 9 }]);
  expect(found?.evaluations).toMatchObject([{ contact: "genesys/g1:2", name: "tone_of_voice", score: 90 }]);
  expect(found?.handoffs).toMatchObject([{ contact: "genesys/g1", to_external_id: "g1:2", connected: true }]);
});

test("a conversation that is exported again after it ended brings it to its end", async () => {
  const running = { ...customer, sessions: [{ mediaType: "voice", segments: [] }] };
  const open = { ...call(), participants: [running, agent("a1", 2, 10)], conversationEnd: undefined };
  await imported(db.sql, "genesys", JSON.stringify(call(agent("a1", 2, 10), agent("a2", 10, 29))));
  await imported(db.sql, "genesys", JSON.stringify(open));
  expect((await contents(db.sql))?.contacts).toMatchObject([
    { contact: "genesys/g1", status: "closed", outcome: "handed_off" },
    { contact: "genesys/g1:2", status: "closed" },
  ]);
});
