import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { changeSource } from "../source-settings";
import { contents, deliver } from "../test-delivery";
import { undo } from "../undo";
import { spansOf } from "./batch";
import { foldAll } from "./keep-folding";
import { keepScores, keepSpans } from "./keep-spans";
import { settleContacts } from "./settle-contacts";
import { bytes, request, type Sketch } from "./test-spans";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const turn = (trace: string, session: string | null, says: Sketch["says"] = {}): Sketch => ({
  trace,
  id: "1",
  to: 2,
  says: { ...(session !== null && { "session.id": session, channel: "chat", "eval.tone": 0.5 }), ...says },
});
async function send(...spans: Sketch[]) {
  await keepSpans(db.sql, "bot", spansOf(bytes(request(spans)), "json").taken);
  await foldAll(db.sql);
}
const score = (interaction: string, name: string) =>
  keepScores(db.sql, "bot", [
    { name, score: 1, at: "2026-03-09T09:00:00Z", traceId: null, spanId: null, interaction },
  ]);
/** As if all that has arrived so far had arrived so many days ago. */
async function older(days: number) {
  await db.sql`update spans set received_at = received_at - ${days} * interval '1 day'`;
  await db.sql`update span_scores set received_at = received_at - ${days} * interval '1 day'`;
  await db.sql`update span_contacts set news_at = news_at - ${days} * interval '1 day'`;
}
const sweep = () => settleContacts(db.sql, new Date().toISOString(), 1);
const kept = async () => {
  const [row] = await db.sql`
    select (select count(*)::integer from spans) as spans, (select count(*)::integer from span_scores) as scores,
      (select string_agg(external_id, ' ' order by external_id) from interactions) as contacts,
      (select string_agg(name, ' ' order by name) from evaluations) as evaluations`;
  return row;
};

test("after 30 days spans and scores go, and contacts, journeys and what a score says later stay", async () => {
  await send(turn("a", "s-1", { customer_id: "K-100200" }), turn("b", "s-2"), turn("c", null));
  await score("s-1", "resolved");
  await foldAll(db.sql);
  const before = await contents(db.sql);
  await older(29);
  expect(await sweep()).toBe(0);
  await older(2);
  expect(await sweep()).toBeGreaterThan(0);
  expect(await kept()).toEqual({
    spans: 0,
    scores: 0,
    contacts: "s-1 s-2",
    evaluations: "resolved tone tone",
  });
  expect(await contents(db.sql)).toEqual(before);

  await score("s-1", "late");
  await foldAll(db.sql);
  await send(turn("d", "s-2", { intent: "refund", "eval.tone": 0.25 }));
  await send(turn("d", "s-2", { intent: "refund", "eval.tone": 0.25 }));
  expect(await kept()).toMatchObject({ contacts: "s-1 s-2", evaluations: "late resolved tone tone tone" });
  expect(await db.sql`select from interactions where intent_id is not null`).toHaveLength(0);
  await older(31);
  await sweep();
  expect(await kept()).toMatchObject({ spans: 0, scores: 0, evaluations: "late resolved tone tone tone" });
});

test("a contact that goes on keeps all its spans, however old the first of them", async () => {
  await send(turn("a", "s-1"));
  await older(31);
  await send(turn("b", "s-1"));
  expect(await sweep()).toBe(0);
  expect(await kept()).toMatchObject({ spans: 2, contacts: "s-1" });
});

test("a trace of two contacts stays until both are old", async () => {
  const both = (id: string, session: string): Sketch => ({ ...turn("a", session), id });
  await send(both("1", "s-1"), both("2", "s-2"));
  await older(31);
  await send(turn("b", "s-2"));
  await sweep();
  expect(await kept()).toMatchObject({ spans: 3, contacts: "s-1 s-2" });
  await older(31);
  await sweep();
  expect(await kept()).toMatchObject({ spans: 0, contacts: "s-1 s-2" });
});

test("a score of a contact that came another way goes too, and stays its score", async () => {
  await deliver(db.sql, [{ external_id: "p-1", channel: "chat", started_at: "2026-03-01T09:00:00Z" }], {
    source: "bot",
  });
  await score("p-1", "resolved");
  await foldAll(db.sql);
  await older(31);
  await sweep();
  await score("p-1", "tone");
  await foldAll(db.sql);
  expect(await kept()).toEqual({ spans: 0, scores: 1, contacts: "p-1", evaluations: "resolved tone" });
});

test("each source keeps them for as long as was chosen, and can still be taken back as a whole", async () => {
  await db.sql.begin((sql) => changeSource(sql, "bot", { rawDays: 3 }));
  await send(turn("a", "s-1"));
  await older(4);
  await sweep();
  expect(await kept()).toMatchObject({ spans: 0, contacts: "s-1" });
  const [made] = await db.sql`select id from imports`;
  await undo(db.sql, made?.id);
  expect(await kept()).toMatchObject({ contacts: null, evaluations: null });
  expect(await db.sql`select from settled_contacts`).toHaveLength(0);
});
