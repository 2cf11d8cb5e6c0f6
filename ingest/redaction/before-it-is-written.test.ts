import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { spansOf } from "../otel/batch";
import { foldAll } from "../otel/keep-folding";
import { keepScores, keepSpans } from "../otel/keep-spans";
import { bytes, request } from "../otel/test-spans";
import { changeSource } from "../source-settings";
import { deliver } from "../test-delivery";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const card = "4111 1111 1111 1111";
const said = `Pay with ${card}, write to eve@example.com, call +49 30 901820, DE89 3704 0044 0532 0130 00`;
const plain = "Pay with [card], write to [e-mail], call [phone], [iban]";
const contact = {
  external_id: "c1",
  channel: "chat",
  started_at: "2026-03-01T09:00:00Z",
  customer_email: "anna@example.com",
  customer_phone: "+4930901821",
};

/** Everything that is kept, as one text. */
async function kept(): Promise<string> {
  const tables = ["records", "messages", "survey_responses", "evaluations", "reported_handoffs", "promises"];
  const others = ["interactions", "intents", "spans", "span_scores", "handoffs"];
  const found = await Promise.all(
    [...tables, ...others].map((table) => db.sql`select to_jsonb(t) as row from ${db.sql(table)} t`),
  );
  return JSON.stringify(found.flat());
}

test("no field of a record in which people write keeps a card, an account, a number or an address", async () => {
  const { counts } = await deliver(db.sql, [
    {
      ...contact,
      intent: said,
      end_reason: "4111111111111111",
      messages: [{ role: "customer", text: said }],
      surveys: [{ type: "csat", score: 2, comment: said, label: card }],
      evaluations: [{ name: "tone", score: 0.2, explanation: said, label: card }],
      promises: [{ what: said, evidence: said }],
      handoffs: [{ to_channel: "voice", reason: said, note: said }],
      tags: [card],
      custom: { note: said, deep: [{ e: said }] },
      "Column of my own": said,
    },
    { record_type: "survey", interaction: "c1", type: "ces", score: 3, comment: said },
    { record_type: "message", interaction: "c1", role: "customer", text: said },
    { record_type: "evaluation", interaction: "c1", name: "faith", score: 1, explanation: said },
    { record_type: "handoff", interaction: "c1", to_channel: "email", reason: said },
    { record_type: "promise", interaction: "c1", what: said },
  ]);
  expect(counts).toEqual([6, 0, 0, 0]);
  const everything = await kept();
  expect(everything).toContain(plain);
  expect(everything).not.toMatch(/4111|eve@|901820|DE89/);
  expect(await db.sql`select text, redacted from messages order by position`).toEqual([
    { text: plain, redacted: true },
    { text: plain, redacted: true },
  ]);
});

test("what a customer is known by, and whose contact it is, stay: they are no text", async () => {
  await deliver(db.sql, [{ ...contact, external_id: "eve@example.com", case_id: "4111111111111111" }]);
  expect(await db.sql`select kind, value from identities order by kind`).toEqual([
    { kind: "email", value: "anna@example.com" },
    { kind: "phone", value: "+4930901821" },
  ]);
  expect(await db.sql`select external_id, case_key from interactions`).toEqual([
    { external_id: "eve@example.com", case_key: "test:4111111111111111" },
  ]);
});

test("a message without anything private is not marked", async () => {
  await deliver(db.sql, [{ ...contact, messages: [{ role: "customer", text: "Order 1029384756 is late" }] }]);
  expect(await db.sql`select text, redacted from messages`).toEqual([
    { text: "Order 1029384756 is late", redacted: false },
  ]);
});

describe("a source that keeps no text", () => {
  const message = { role: "customer", text: said, at: "2026-03-01T09:00:01Z", sentiment: -2, seq: 1 };

  test("keeps who spoke when and how it was judged, and not a word", async () => {
    await deliver(
      db.sql,
      [
        { ...contact, messages: [message], evaluations: [{ name: "tone", score: 0.2 }] },
        { record_type: "message", interaction: "c1", role: "ai_agent", text: "On its way", seq: 2 },
      ],
      { keepsText: false },
    );
    expect(await db.sql`select role, text, sentiment from messages order by position`).toEqual([
      { role: "customer", text: "", sentiment: -2 },
      { role: "ai_agent", text: "", sentiment: null },
    ]);
    expect(await db.sql`select score from evaluations`).toEqual([{ score: 0.2 }]);
    expect(await kept()).not.toMatch(/Pay with|On its way/);
  });

  test("is what a source is about which nobody chose, and the choice lasts", async () => {
    const messages = [message];
    await deliver(db.sql, [{ ...contact, source: "fresh", messages }], { source: null });
    await deliver(db.sql, [{ ...contact, messages }], { keepsText: true });
    await deliver(db.sql, [{ ...contact, external_id: "c2", source: "test", messages }], { source: null });
    expect(
      await db.sql`
        select slug, text from messages join interactions on interactions.id = interaction_id
        join sources on sources.id = source_id order by slug, external_id`,
    ).toEqual([
      { slug: "fresh", text: "" },
      { slug: "test", text: plain },
      { slug: "test", text: plain },
    ]);
  });
});

describe("spans", () => {
  const says = {
    "session.id": "s-1",
    "user.email": "anna@example.com",
    "lk.user_transcript": said,
    "http.url": "https://shop.example/?mail=eve@example.com",
    "eval.tone": 0.5,
    "eval.tone.reason": said,
    metadata: JSON.stringify({ intent: "delivery", note: said, "user.email": "anna@example.com" }),
  };
  const send = () =>
    keepSpans(db.sql, "bot", spansOf(bytes(request([{ id: "1", name: said, to: 2, says }])), "json").taken);

  test.each([true, false])(
    "keep nothing private, and words only where the source does: %s",
    async (keepsText) => {
      await db.sql.begin((sql) => changeSource(sql, "bot", { keepsText }));
      await send();
      const score = {
        name: "tone",
        explanation: said,
        at: "2026-03-01T09:00:00Z",
        traceId: null,
        spanId: null,
      };
      await keepScores(db.sql, "bot", [{ ...score, interaction: "s-1" }]);
      await foldAll(db.sql);
      const everything = await kept();
      expect(everything).not.toMatch(/4111|eve@|901820|DE89/);
      expect(everything).toContain("anna@example.com");
      expect(await db.sql`select text from messages`).toEqual(keepsText ? [{ text: plain }] : []);
      expect(await db.sql`select explanation from evaluations order by score`).toContainEqual({
        explanation: plain,
      });
      expect(await db.sql`select value from identities`).toEqual([{ value: "anna@example.com" }]);
    },
  );
});

test("only the countries that were chosen for the source count", async () => {
  const text = "BSN 111222333, 12345678Z";
  await db.sql.begin((sql) => changeSource(sql, "test", { idCountries: ["NL"] }));
  await deliver(db.sql, [{ ...contact, messages: [{ role: "customer", text }] }]);
  expect(await db.sql`select text from messages`).toEqual([{ text: "BSN [national id], 12345678Z" }]);
});

test.each([null, "hello", 7, [null]])(
  "a record of its own with %j for a message does not stop the next",
  async (none) => {
    const evaluation = { record_type: "evaluation", interaction: "c1", name: "tone", score: 1 };
    const { counts } = await deliver(db.sql, [{ ...evaluation, messages: [none] }, contact]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(2);
    const [row] = await db.sql`select count(*)::int as n from interactions where external_id = 'c1'`;
    expect(row?.n).toBe(1);
  },
);
