import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { line } from "./line";
import { world } from "./test-world";

const db = testDatabase();
let ids: Map<string, number>;
const id = (name: string) => ids.get(name) as number;
const masked: Viewer = { ...everything, readsText: false };

beforeAll(async () => {
  ids = await world(db.sql, [
    {
      id: "i01",
      at: "2026-03-25T08:50:00Z",
      customer: "Ada",
      channel: "chat",
      intent: "billing > refund",
      team: "Bots",
      agent: "Robin",
      agentKind: "ai",
      case: "case 7",
      model: "m-2",
      knowledgeVersion: "kb-9",
      talkSeconds: 60.5,
      holdSeconds: 0,
      afterContactSeconds: 30,
      handoff: { to: "i02", contextRead: false, reason: "over the limit" },
      messages: [
        { role: "customer", text: "Where is my refund?" },
        { role: "ai_agent", text: "I will hand you over." },
      ],
      evaluations: [{ name: "tone", score: 0.9 }],
    },
    {
      id: "i02",
      at: "2026-03-25T09:05:00Z",
      customer: "Ada",
      channel: "voice",
      intent: "billing > refund",
      team: "Billing",
      agent: "Kim",
      outcome: "unresolved",
      csat: 2,
    },
    { id: "note", at: "2026-03-26T08:00:00Z", customer: "Ada", direction: "outbound", channel: "email" },
  ]);
  await db.sql`update survey_responses set comment = 'Nobody knew my case.'`;
});

const ofTeam = async (name: string | null): Promise<Viewer> => {
  const rows = await db.sql<{ id: number }[]>`select id from teams where name = ${name}`;
  return { ...everything, role: "supervisor", teamIds: rows.map((row) => row.id) };
};

test("a journey carries its customer, its window and its contacts in order", async () => {
  const found = await line(db.database, id("i01"), everything, "UTC");
  expect(found).toMatchObject({
    id: id("i01"),
    customer: { name: "Ada", masked: false, identities: [{ kind: "customer_id", value: "Ada" }] },
    openedAt: "2026-03-25T08:50:00.000Z",
    maturesAt: "2026-04-08T08:50:00.000Z",
    lastContactAt: "2026-03-25T09:05:00.000Z",
    outcome: "lost_in_handoff",
    resolved: false,
    channels: ["voice", "chat"],
    channelPath: "chat > voice",
    contactCount: 2,
    hiddenCount: 0,
  });
  expect(found?.interactions.map((shown) => !shown.hidden && shown.externalId)).toEqual([
    "i01",
    "i02",
    "note",
  ]);
});

test("a contact is shown with everything on it, its durations in seconds", async () => {
  const found = await line(db.database, id("i01"), everything, "UTC");
  expect(found?.interactions[0]).toMatchObject({
    hidden: false,
    source: "test",
    case: "case 7",
    channel: "chat",
    direction: "inbound",
    startedAt: "2026-03-25T08:50:00.000Z",
    endedAt: "2026-03-25T09:00:00.000Z",
    agent: "Robin",
    agentKind: "ai",
    team: "Bots",
    intent: "billing > refund",
    outcome: "handed_off",
    talkSeconds: 60.5,
    holdSeconds: 0,
    handleSeconds: 90.5,
    queueSeconds: null,
    model: "m-2",
    knowledgeVersion: "kb-9",
    evaluations: [{ name: "tone", score: 0.9 }],
    messages: [
      { role: "customer", text: "Where is my refund?", hidden: false },
      { role: "ai_agent", text: "I will hand you over.", hidden: false },
    ],
  });
  expect(found?.interactions[1]).toMatchObject({
    surveys: [{ kind: "csat", score: 2, scaleMax: 5, comment: "Nobody knew my case.", hidden: false }],
  });
  expect(found?.handoffs).toMatchObject([
    {
      fromInteractionId: id("i01"),
      toInteractionId: id("i02"),
      fate: "lost",
      inferred: false,
      secondsToConnect: 300,
      reason: "over the limit",
    },
  ]);
});

test("who may not read text gets no name, no identity and no word, but hears that there are some", async () => {
  const found = await line(db.database, id("i01"), masked, "UTC");
  expect(found?.customer).toEqual({
    id: expect.any(Number),
    name: `Customer ${found?.customer.id}`,
    masked: true,
    identities: [{ kind: "customer_id", value: null }],
  });
  expect(found?.interactions[0]).toMatchObject({
    messages: [
      { role: "customer", text: null, hidden: true },
      { role: "ai_agent", text: null, hidden: true },
    ],
  });
  expect(found?.interactions[1]).toMatchObject({ surveys: [{ score: 2, comment: null, hidden: true }] });
  expect(JSON.stringify(found)).not.toMatch(/Ada|refund\?|knew/);
});

test("another team's contact shows its channel and its time, and nothing else", async () => {
  const found = await line(db.database, id("i01"), await ofTeam("Billing"), "UTC");
  expect(found?.hiddenCount).toBe(2);
  expect(found?.interactions[0]).toEqual({
    hidden: true,
    id: id("i01"),
    channel: "chat",
    startedAt: "2026-03-25T08:50:00.000Z",
    endedAt: "2026-03-25T09:00:00.000Z",
  });
  expect(found?.interactions[1]).toMatchObject({ hidden: false, team: "Billing" });
  expect(found?.handoffs).toHaveLength(1);
  expect(JSON.stringify(found)).not.toContain("Robin");
});

test("a journey without a team of the viewer, and one that is not there, are both null", async () => {
  await world(db.sql, [{ id: "other", at: "2026-03-25T08:50:00Z", customer: "Bo", team: "Delivery" }]);
  expect(await line(db.database, id("i01"), await ofTeam("Delivery"), "UTC")).toBeNull();
  expect(await line(db.database, id("i01"), await ofTeam(null), "UTC")).toBeNull();
  expect(await line(db.database, 999_999, everything, "UTC")).toBeNull();
});

test("it is plain JSON", async () => {
  const found = await line(db.database, id("i01"), everything, "UTC");
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});
