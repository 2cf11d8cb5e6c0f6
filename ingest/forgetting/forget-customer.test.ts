import { beforeEach, expect, test } from "vitest";
import { commandLine } from "@/db/access/audit";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { spansOf } from "../otel/batch";
import { foldArrivals } from "../otel/fold-arrivals";
import { keepSpans } from "../otel/keep-spans";
import { bytes, instant, request } from "../otel/test-spans";
import { contents, deliver } from "../test-delivery";
import { customerKnownAs } from "./customer-known-as";
import { forgetCustomer, tracedOf } from "./forget-customer";

const db = testDatabase();
beforeEach(async () => {
  await emptied(db.sql);
});

const chat = (external_id: string, customer_id: string, more: object = {}) => ({
  external_id,
  channel: "chat",
  started_at: "2026-03-02T09:00:00Z",
  customer_id,
  ...more,
});
const identity = (a: string, b: string) => ({
  record_type: "identity",
  a: { type: "customer_id", value: a },
  b: { type: "email", value: b },
});
const quinn = [
  chat("c-1", "quinn", {
    customer_name: "Quinn Lee",
    customer_email: "quinn@x.org",
    messages: [{ role: "customer", text: "It is Quinn Lee again" }],
    csat: 2,
    evaluations: [{ name: "tone", score: 0.4, explanation: "Quinn was upset" }],
    handoffs: [{ to_interaction: "c-2" }],
  }),
  chat("c-2", "quinn", { channel: "voice", started_at: "2026-03-02T11:00:00Z" }),
  {
    record_type: "survey",
    external_id: "n-1",
    customer_id: "quinn",
    type: "nps",
    score: 3,
    comment: "Quinn",
  },
  { record_type: "message", external_id: "m-1", interaction: "c-2", role: "customer", text: "Quinn here" },
  identity("quinn", "lee@home.org"),
];
const bob = [chat("c-3", "bob", { customer_name: "Bob", csat: 5 }), chat("c-4", "bob")];

async function customer(type: "customer_id" | "email", value: string): Promise<number> {
  const found = await customerKnownAs(db.sql, type, value);
  if ("sentence" in found) throw new Error(found.sentence);
  return found.customer;
}

/** Every row of every table that says something of her, by the name of its table. */
async function mentions(words: string): Promise<string[]> {
  const tables = await db.sql`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.sql`
      select count(*)::int as n from ${db.sql(name)} as one where one::text ~* ${words}`;
    if (row?.n > 0) found.push(`${name} ${row?.n}`);
  }
  return found;
}

test("nothing of her is left in any table, and everybody else is as if she had never been", async () => {
  await deliver(db.sql, bob);
  const before = await contents(db.sql);
  await deliver(db.sql, quinn);
  expect(await mentions("quinn|lee@home|c-1|n-1")).not.toEqual([]);
  const found = await forgetCustomer(db.sql, commandLine, await customer("email", "quinn@x.org"));
  expect(found).toEqual({
    ...{ contacts: 2, journeys: 1, messages: 2, surveys: 2, evaluations: 1, reviews: 0, spans: 0 },
    ...{ identities: 3, records: 5, namedByOthers: 0 },
  });
  expect(await mentions("quinn|lee@home|c-1|n-1")).toEqual([]);
  expect(await contents(db.sql)).toEqual(before);
});

test("the audit log says that it was done and how much went, and not whom", async () => {
  await deliver(db.sql, quinn);
  const id = await customer("customer_id", "quinn");
  await forgetCustomer(db.sql, commandLine, id);
  const [entry] = await db.sql`select actor, action, subject, detail from audit_entries order by id desc`;
  expect(entry).toEqual({
    actor: "command line",
    action: "customer_forgotten",
    subject: `customer ${id}`,
    detail:
      "2 contacts, 1 journey, 2 messages, 2 surveys, 1 evaluation, 0 reviews by people, 0 spans, 3 identifiers, 5 versions of records",
  });
});

test("the same file again is 5 unchanged and brings nothing back, nor does another export of the same contacts", async () => {
  await deliver(db.sql, quinn);
  await forgetCustomer(db.sql, commandLine, await customer("customer_id", "quinn"));
  expect((await deliver(db.sql, quinn)).counts).toEqual([0, 0, 5, 0]);
  const renamed = [
    chat("other-1", "quinn", { messages: [{ role: "customer", text: "Quinn" }] }),
    { record_type: "message", external_id: "m-9", interaction: "other-1", role: "customer", text: "Quinn" },
  ];
  expect((await deliver(db.sql, renamed, { source: "other" })).counts).toEqual([0, 0, 2, 0]);
  expect(await mentions("quinn|lee@home|c-1|other-1")).toEqual([]);
});

test("what waited for a contact of hers goes when the contact comes", async () => {
  await deliver(db.sql, quinn);
  await forgetCustomer(db.sql, commandLine, await customer("customer_id", "quinn"));
  const late = { record_type: "message", interaction: "c-9", role: "customer", text: "Quinn here" };
  expect((await deliver(db.sql, [late])).counts).toEqual([1, 0, 0, 0]);
  expect((await deliver(db.sql, [chat("c-9", "quinn")])).counts).toEqual([0, 0, 1, 0]);
  expect(await mentions("quinn here")).toEqual([]);
});

test("who comes back after that is a new customer", async () => {
  await deliver(db.sql, quinn);
  await forgetCustomer(db.sql, commandLine, await customer("customer_id", "quinn"));
  const now = new Date(Date.now() + 60_000).toISOString();
  expect((await deliver(db.sql, [chat("c-5", "quinn", { started_at: now })])).counts).toEqual([1, 0, 0, 0]);
  const [left] = await db.sql`
    select (select count(*)::int from interactions) as contacts, (select count(*)::int from journeys) as journeys`;
  expect(left).toEqual({ contacts: 1, journeys: 1 });
});

test("spans of hers are gone and stay so when an exporter sends them again", async () => {
  const send = async () => {
    const says = { "session.id": "s-1", channel: "chat", customer_id: "quinn" };
    const spans = [
      { trace: "a", id: "1", says },
      { trace: "b", id: "1", says: { ...says, "session.id": "s-2", customer_id: "bob" } },
    ];
    await keepSpans(db.sql, "bot", spansOf(bytes(request(spans)), "json").taken);
    while (await foldArrivals(db.sql, instant(0)));
  };
  await send();
  await forgetCustomer(db.sql, commandLine, await customer("customer_id", "quinn"));
  expect(await mentions("quinn|s-1")).toEqual([]);
  await send();
  expect(await mentions("quinn|s-1")).toEqual([]);
  expect(await db.sql`select external_id from interactions`).toEqual([{ external_id: "s-2" }]);
});

test("an address that another customer names as well is theirs from then on", async () => {
  const shared = { customer_email: "home@x.org" };
  await deliver(db.sql, [chat("c-1", "quinn", shared), chat("c-3", "bob", { ...shared, ...later(1) })]);
  const id = await customer("email", "home@x.org");
  expect(await tracedOf(db.sql, id)).toMatchObject({ contacts: 1, namedByOthers: 1 });
  await forgetCustomer(db.sql, commandLine, id);
  expect(await customer("email", "home@x.org")).toBe(await customer("customer_id", "bob"));
  expect(await mentions("quinn")).toEqual([]);
});

const later = (hours: number) => ({
  started_at: new Date(Date.UTC(2026, 2, 2, 9 + hours)).toISOString(),
});

test("who is not there, or named by what leads to nobody, is said", async () => {
  expect(await tracedOf(db.sql, 99)).toBeNull();
  await expect(forgetCustomer(db.sql, commandLine, 99)).rejects.toThrow("There is no customer 99.");
  expect(await customerKnownAs(db.sql, "email", "Nobody@x.org")).toEqual({
    nobody: "unknown",
    sentence: "Nobody is known by this.",
  });
  expect(await customerKnownAs(db.sql, "phone", "030 123456")).toEqual({
    nobody: "refused",
    sentence: expect.stringMatching(/^This is nobody's. It has no country code/),
  });
});
