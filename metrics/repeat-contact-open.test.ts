import { beforeAll, expect, test } from "vitest";
import { contactUnitRows } from "@/db/schema";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { repeatContactOpen } from "./repeat-contact-open";
import { foldLaw, now } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();

beforeAll(async () => {
  await world(db.sql, [
    ...["A", "B", "C"].map((customer) => ({ id: customer, at: "2026-04-01T08:00:00Z", customer })),
    { id: "A again", at: "2026-04-04T08:10:00Z", customer: "A" },
    { id: "D", at: "2026-04-08T08:00:00Z", customer: "D" },
    { id: "E", at: "2026-04-09T08:00:00Z", customer: "E", minutes: null },
  ]);
});

test("on 10 April: A back after 3 days among 4 at risk, so 1 − 3/4; A again and D are followed for less; E is open", async () => {
  // At 72 hours A, B, C and the second contact of A (144 h, censored later) are at risk; D was seen for 48 h.
  const { value, n, k, pending, figures } = await reading(
    db,
    repeatContactOpen,
    "as_of=2026-04-10T08:10:00Z",
  );
  expect({ n, k, pending, figures }).toEqual({
    n: 5,
    k: null,
    pending: 1,
    figures: { returned: 1, followed_a_week: 2 },
  });
  expect(value).toBeCloseTo(1 - 3 / 4, 12);
});

test("log-log interval of 3/4 with Greenwood 1/12: 1 − 0.75^exp(∓1.96·√(1/12)/ln(4/3))", async () => {
  const { low, high } = await reading(db, repeatContactOpen, "as_of=2026-04-10T08:10:00Z");
  const spread = Math.exp((1.959963984540054 * Math.sqrt(1 / 12)) / Math.log(4 / 3));
  expect(high).toBeCloseTo(1 - 0.75 ** spread, 12);
  expect(low).toBeCloseTo(1 - 0.75 ** (1 / spread), 12);
});

test("before anybody was followed for a week it says nothing; a return after as_of has not happened", async () => {
  expect(await reading(db, repeatContactOpen, "as_of=2026-04-04T08:00:00Z")).toMatchObject({
    value: null,
    figures: { returned: 0, followed_a_week: 0 },
  });
  expect((await reading(db, repeatContactOpen, "as_of=2026-04-08T08:10:00Z")).figures).toEqual({
    returned: 1,
    followed_a_week: 2,
  });
});

test("told to the minute: back after 71 h 10 s and 71 h 50 s, one last seen between; 2 of 6 at risk, not 1 − 5/6 · 3/4", async () => {
  await world(db.sql, [
    ...["F", "G", "H"].map((customer) => ({ id: customer, at: "2026-03-02T08:00:00Z", customer })),
    { id: "F again", at: "2026-03-05T07:10:10Z", customer: "F" },
    { id: "G again", at: "2026-03-05T07:10:50Z", customer: "G" },
    { id: "I", at: "2026-03-06T08:59:30Z", customer: "I" },
  ]);
  const march = "from=2026-03-01&to=2026-04-01&as_of=2026-03-09T08:10:00Z";
  const { value, figures } = await reading(db, repeatContactOpen, march);
  expect(figures).toEqual({ returned: 2, followed_a_week: 1 });
  expect(value).toBeCloseTo(2 / 6, 12);
});

const [minute, week] = [60_000, 168 * 3_600_000];
type Unit = typeof contactUnitRows.$inferSelect;

/** For how many minutes a customer was followed, and whether what ended it was the return. */
function followed({ endedAt, nextSameAt }: Unit) {
  const end = endedAt?.getTime() ?? Number.NaN;
  const back = nextSameAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const returned = back < end + week && back <= now.getTime();
  const until = Math.min(returned ? back : now.getTime(), end + week);
  return { minutes: Math.floor((until - end) / minute), returned };
}

/** Who is lost from sight hands the own weight on, in equal parts, to all who were followed longer (Efron 1967). */
function shareBack(units: Unit[]): number | null {
  const line = units
    .map(followed)
    .sort((a, b) => a.minutes - b.minutes || Number(b.returned) - Number(a.returned))
    .map((one) => ({ ...one, weight: 1 / units.length }));
  line.forEach(({ returned, weight }, at) => {
    const later = line.slice(at + 1);
    if (!returned) for (const one of later) one.weight += weight / later.length;
  });
  const last = line.at(-1);
  const isKnown = last && (last.returned || last.minutes === week / minute);
  if (!isKnown) return null;
  return line.filter(({ returned }) => returned).reduce((sum, { weight }) => sum + weight, 0);
}

const hasEnded = ({ endedAt, unlinked }: Unit) => !unlinked && endedAt !== null && endedAt <= now;

foldLaw(db, repeatContactOpen, () => db.database.select().from(contactUnitRows), {
  at: ({ startedAt }) => startedAt.toISOString(),
  counts: hasEnded,
  adds: () => 0,
  says: (units) => ({ value: shareBack(units.filter(hasEnded)) }),
});
