import { beforeEach, expect, test } from "vitest";
import { commandLine } from "@/db/access/audit";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { spansOf } from "../otel/batch";
import { foldArrivals } from "../otel/fold-arrivals";
import { keepSpans } from "../otel/keep-spans";
import { bytes, instant, request } from "../otel/test-spans";
import { changeSource } from "../source-settings";
import { contents, deliver } from "../test-delivery";
import { forgetText, keptText } from "./forget-text";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const keep = (slug: string, keepsText: boolean) =>
  db.sql.begin((transaction) => changeSource(transaction, slug, { keepsText }));
const records = [
  {
    external_id: "c-1",
    channel: "chat",
    started_at: "2026-03-02T09:00:00Z",
    customer_id: "C1",
    surveys: [{ type: "csat", score: 2, comment: "Slow, said nobody" }],
    messages: [
      { role: "customer", text: "Secret words", at: "2026-03-02T09:00:00Z", sentiment: -0.5 },
      { role: "human_agent", at: "2026-03-02T09:01:00Z", text: "" },
    ],
  },
  { record_type: "message", interaction: "c-1", role: "customer", text: "More secret words" },
];

test("the words go and everything else is as if they had never been kept", async () => {
  await deliver(db.sql, records, { keepsText: false });
  const without = await contents(db.sql);
  await emptied(db.sql);
  await deliver(db.sql, records);
  await deliver(db.sql, records, { source: "other" });
  expect(await keptText(db.sql, "test")).toEqual({ keepsText: true, messages: 2, records: 2, spans: 0 });
  await keep("test", false);
  expect(await forgetText(db.sql, commandLine, "test")).toBe(2);
  expect(await keptText(db.sql, "test")).toEqual({ keepsText: false, messages: 0, records: 0, spans: 0 });
  expect(await keptText(db.sql, "other")).toMatchObject({ messages: 2, records: 2 });
  await db.sql`delete from messages using interactions join sources on sources.id = source_id
    where interactions.id = interaction_id and slug = 'other'`;
  await db.sql`delete from interactions using sources where sources.id = source_id and slug = 'other'`;
  expect((await contents(db.sql))?.messages).toEqual(without?.messages);
  const [secret] = await db.sql`
    select count(*)::int as n from records join sources on sources.id = source_id
    where slug = 'test' and content::text like '%ecret%'`;
  expect(secret?.n).toBe(0);
  const [audit] = await db.sql`select action, subject, detail from audit_entries order by id desc limit 1`;
  expect(audit).toEqual({
    action: "text_forgotten",
    subject: "source test",
    detail: "the words of 2 messages and 0 spans",
  });
});

test("the same records again, now without text, are 2 unchanged", async () => {
  await deliver(db.sql, records);
  await keep("test", false);
  await forgetText(db.sql, commandLine, "test");
  expect((await deliver(db.sql, records, { keepsText: false })).counts).toEqual([0, 0, 2, 0]);
});

test("of spans the attributes that hold words go, and their contact is folded anew", async () => {
  await keep("bot", true);
  const says = {
    "session.id": "s-1",
    channel: "chat",
    "lk.user_transcript": "Secret words",
    intent: "refund",
  };
  await keepSpans(db.sql, "bot", spansOf(bytes(request([{ trace: "a", id: "1", says }])), "json").taken);
  while (await foldArrivals(db.sql, instant(0)));
  expect(await keptText(db.sql, "bot")).toMatchObject({ messages: 1, spans: 1 });
  await keep("bot", false);
  expect(await forgetText(db.sql, commandLine, "bot")).toBe(1);
  while (await foldArrivals(db.sql, instant(0)));
  const [left] = await db.sql`
    select (select count(*)::int from spans where content::text like '%ecret%') as spans,
      (select count(*)::int from records where content::text like '%ecret%') as records,
      (select path from interactions join intents on intents.id = intent_id) as intent`;
  expect(left).toEqual({ spans: 0, records: 0, intent: "refund" });
});

test("while the source keeps text nothing is taken, and the sentence says why", async () => {
  await deliver(db.sql, records);
  await expect(forgetText(db.sql, commandLine, "test")).rejects.toThrow(
    "test keeps text. Turn that off first",
  );
  await expect(forgetText(db.sql, commandLine, "nobody")).rejects.toThrow("There is no source nobody.");
  expect(await keptText(db.sql, "nobody")).toBeNull();
});
