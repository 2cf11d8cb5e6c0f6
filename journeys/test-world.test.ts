import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { world } from "./test-world";

const db = testDatabase();

test("a contact is placed with everything it names", async () => {
  const ids = await world(db.sql, [
    {
      id: "i01",
      at: "2026-03-25T08:50:00Z",
      customer: "C1",
      channel: "chat",
      intent: "billing > refund",
      team: "Billing",
      agent: "A1",
      csat: 4,
      surveys: [{ kind: "ces", score: 2, min: 1, max: 5, higherIsBetter: false }],
      talkSeconds: 60,
      holdSeconds: 0,
      afterContactSeconds: 30,
      handoff: { to: "i02" },
    },
    { id: "i02", at: "2026-03-25T09:10:00Z", customer: "C1", channel: "voice", minutes: null },
  ]);
  const [row] = await db.sql`
    select i.*, intents.path, teams.name as team, agents.name as agent, customers.name as customer,
      r.to_external_id, r.connected
    from interactions i
    join intents on intents.id = intent_id join teams on teams.id = team_id join agents on agents.id = agent_id
    join customers on customers.id = customer_id join reported_handoffs r on r.from_interaction_id = i.id`;
  expect(Number(row?.id)).toBe(ids.get("i01"));
  expect(row).toMatchObject({
    external_id: "i01",
    customer: "C1",
    path: "billing > refund",
    team: "Billing",
    agent: "A1",
    outcome: "handed_off",
    handle_ms: 90_000,
    csat_score: 4,
    csat_scale: "1-5",
    ces_score: 2,
    ces_scale: "effort_1-5",
    survey_offered: true,
    to_external_id: "i02",
    connected: true,
    ended_at: new Date("2026-03-25T09:00:00Z"),
  });
  const open = await db.sql`select status, ended_at, outcome from interactions where external_id = 'i02'`;
  expect(open).toMatchObject([{ status: "open", ended_at: null, outcome: "resolved" }]);
});

test("what is added later finds the names that are there", async () => {
  await world(db.sql, [
    { id: "i03", at: "2026-03-26T08:00:00Z", customer: "C1", team: "Billing", agent: "A1" },
  ]);
  const [row] = await db.sql`
    select (select count(*)::int from customers) as customers, (select count(*)::int from teams) as teams,
      (select count(*)::int from agents) as agents, (select count(*)::int from sources) as sources`;
  expect(row).toEqual({ customers: 1, teams: 1, agents: 1, sources: 1 });
});
