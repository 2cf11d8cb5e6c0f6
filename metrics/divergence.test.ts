import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import type { Outcome } from "@/language/vocabulary";
import { divergence } from "./divergence";
import { ended, foldLaw, isInbound } from "./test-fold";
import { measured, reading } from "./test-measure";

const db = testDatabase();

/** As many contacts with each outcome, each of another customer unless few are named. */
function contacts(
  intent: string,
  channel: "voice" | "chat" | "email",
  outcomes: Partial<Record<Outcome, number>>,
  customers = Number.POSITIVE_INFINITY,
): Contact[] {
  const all = Object.entries(outcomes).flatMap(([outcome, n]) => new Array<string>(n).fill(outcome));
  return all.map((outcome, i) => ({
    id: `${intent} ${channel} ${outcome} ${i}`,
    at: "2026-04-10T09:00:00Z",
    customer: `${intent} ${channel} ${i % customers}`,
    intent,
    channel,
    outcome: outcome as Outcome,
  }));
}

beforeAll(async () => {
  await world(db.sql, [
    ...contacts("refund", "voice", { resolved: 24, unresolved: 16, unknown: 3 }),
    ...contacts("refund", "chat", { resolved: 36, handed_off: 4 }),
    ...contacts("refund", "email", { resolved: 1, unresolved: 28 }, 4),
    ...contacts("invoice", "voice", { resolved: 29, customer_left: 1 }),
    ...contacts("invoice", "chat", { resolved: 30 }),
    ...contacts("delivery", "voice", { resolved: 50 }),
    ...contacts("delivery", "chat", { resolved: 2, unresolved: 27 }),
  ]);
});

async function byIntent() {
  const readings = await measured(db, divergence, "by=intent");
  return Object.fromEntries(readings.map((one) => [one.group.intent, one]));
}

test("refund: chat 36/40 less voice 24/40 = 0.3; email, with 29 contacts, is not asked", async () => {
  const { refund } = await byIntent();
  expect(refund).toMatchObject({ n: 109, k: null, method: "newcombe", standing: "sound" });
  expect(refund?.value).toBeCloseTo(0.3, 12);
  expect(refund?.low).toBeCloseTo(0.111_130_455_5, 9);
  expect(refund?.high).toBeCloseTo(0.465_466_862_4, 9);
  expect(refund?.coverage).toMatchObject({ known: 109, of: 112 });
  expect(refund?.parts).toMatchObject([
    { name: "voice", k: 24, n: 40, value: 0.6 },
    { name: "chat", k: 36, n: 40, value: 0.9 },
    { name: "email", k: 1, n: 29, value: null, low: null, high: null },
  ]);
});

test("chi-square = 80 · (36 · 16 − 4 · 24)² / (40 · 40 · 60 · 20) = 9.6, V = √(9.6 / 80), and each divergence in bits", async () => {
  const { refund } = await byIntent();
  const { figures } = refund ?? { figures: {} };
  expect(figures).toMatchObject({ test: "chi_square", diverges: "yes", highest: "chat", lowest: "voice" });
  expect(figures.p).toBeCloseTo(0.001_945_773_7, 9);
  expect(figures.cramers_v_plain).toBeCloseTo(0.346_410_161_5, 9);
  expect(figures.cramers_v).toBeCloseTo(0.329_724_049_3, 9);
  expect(figures.jsd_bits).toBeCloseTo(0.271_787_054_2, 9);
  expect(figures.jsd_bits_resolved).toBeCloseTo(0.091_305_030_4, 9);
});

test("invoice: half a miss is expected on each side, so Fisher, p = 1; of two tests q is twice the smaller p", async () => {
  const { refund, invoice } = await byIntent();
  expect(invoice?.figures).toMatchObject({ test: "fisher", diverges: "no" });
  expect([invoice?.figures.p, invoice?.figures.q].map((p) => Number(p).toFixed(9))).toEqual([
    "1.000000000",
    "1.000000000",
  ]);
  expect(invoice?.value).toBeCloseTo(1 / 30, 12);
  expect(refund?.figures.q).toBeCloseTo(2 * 0.001_945_773_7, 9);
});

test("asked for alone, a matter answers for its own test only: q = p", async () => {
  const { figures } = await reading(db, divergence, "intent=refund");
  expect(figures.q).toBe(figures.p);
});

test("delivery has one channel with 30 contacts: no value, and not called sound with its 79 contacts", async () => {
  const { delivery } = await byIntent();
  const nothing = { p: null, q: null, diverges: null, cramers_v: null, jsd_bits: null, highest: null };
  expect(delivery).toMatchObject({ n: 79, value: null, low: null, standing: "too_few", figures: nothing });
});

test("a smaller cell lets delivery speak: 50/50 − 2/29; every matter at once is one table", async () => {
  await db.sql`insert into settings (key, value) values ('smallest_cell', '2')`;
  const { delivery } = await byIntent();
  expect(delivery?.value).toBeCloseTo(27 / 29, 12);
  expect((await reading(db, divergence)).parts.map(({ name, k, n }) => [name, k, n])).toEqual([
    ["voice", 103, 120],
    ["chat", 68, 99],
    ["email", 1, 29],
  ]);
  await db.sql`delete from settings where key = 'smallest_cell'`;
});

test("a channel of four customers is named and not counted, and never compared, where five are asked for", async () => {
  await db.sql`insert into settings (key, value) values ('smallest_cell', '20')`;
  expect((await byIntent()).refund?.figures.lowest).toBe("email");
  await db.sql`update settings set value = '5' where key = 'smallest_group'`;
  const { refund } = await byIntent();
  expect(refund?.figures.lowest).toBe("voice");
  expect(refund?.parts[2]).toEqual({ name: "email", value: null, k: null, n: 0, low: null, high: null });
  await db.sql`delete from settings where key = 'smallest_cell'`;
  await db.sql`update settings set value = '1' where key = 'smallest_group'`;
});

test("withheld, nothing is said, and nothing of it enters the tests of the others", async () => {
  await db.sql`update settings set value = '79' where key = 'smallest_group'`;
  const { refund, invoice } = await byIntent();
  expect(invoice).toMatchObject({ standing: "hidden", n: 0, figures: {}, parts: [] });
  expect(refund?.figures.q).toBe(refund?.figures.p);
  await db.sql`update settings set value = '1' where key = 'smallest_group'`;
});

test("nothing to read is nothing, not 0", async () => {
  expect(await reading(db, divergence, "from=2026-04-20")).toMatchObject({
    value: null,
    n: 0,
    standing: "none",
    parts: [],
    figures: { p: null, q: null, diverges: null },
  });
});

/** The best channel's share less the worst's, of those with two contacts or more whose outcome is known. */
function apart(contacts: Contact[]): number | null {
  const shares = [...new Set(contacts.map(({ channel }) => channel))]
    .map((name) => contacts.filter(({ channel }) => channel === name))
    .filter(({ length }) => length >= 2)
    .map((own) => own.filter(({ outcome }) => outcome === "resolved").length / own.length);
  return shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares);
}

const isCounted = (contact: Contact) =>
  isInbound(contact) && contact.minutes !== null && contact.outcome !== "unknown";

foldLaw(
  db,
  divergence,
  async (contacts) => {
    await db.sql`insert into settings (key, value) values ('smallest_cell', '2')
      on conflict (key) do update set value = excluded.value`;
    return contacts;
  },
  {
    at: ended,
    counts: isCounted,
    adds: () => 0,
    says: (contacts) => ({ value: apart(contacts.filter(isCounted)) }),
  },
);
