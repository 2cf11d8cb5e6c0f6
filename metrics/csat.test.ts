import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { ces } from "./ces";
import { cesMean } from "./ces-mean";
import { csat } from "./csat";
import { csatCesGap } from "./csat-ces-gap";
import { csatMean } from "./csat-mean";
import type { Metric } from "./metric";
import { satisfiedButHard } from "./satisfied-but-hard";
import { foldLaw, started, theContacts } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";

beforeAll(async () => {
  await world(db.sql, [
    { id: "easy", at, customer: "A", csat: 5, ces: 7 },
    { id: "hard", at, customer: "B", csat: 4, ces: 4 },
    { id: "unhappy", at, customer: "C", csat: 3, ces: 2 },
    { id: "csat-only", at, customer: "D", csat: 5 },
    { id: "called-out", at, customer: "E", csat: 1, direction: "outbound" },
    { id: "thumb", at, customer: "F", surveys: [{ kind: "thumbs", score: 1, min: 0, max: 1 }] },
    {
      id: "effort",
      at,
      customer: "G",
      surveys: [{ kind: "ces", score: 2, min: 1, max: 5, higherIsBetter: false }],
    },
    { id: "silent", at, customer: "H", surveyOffered: true },
    { id: "notice", at, customer: "H", direction: "outbound" },
  ]);
});

describe("CSAT", () => {
  test("3 of 5 answers are 4 or 5; the thumb is another scale; 5 of 8 were heard, 8 were asked", async () => {
    const { k, n, excluded, coverage } = await reading(db, csat);
    expect({ k, n, excluded }).toEqual({ k: 3, n: 5, excluded: { other_scale: 1 } });
    expect(coverage).toEqual({ known: 5, of: 8, share: 5 / 8, low: 3 / 8, high: 6 / 8, offered: 8 });
  });

  test("the mean is (5 + 4 + 3 + 5 + 1) / 5 = 3.6", async () => {
    expect((await reading(db, csatMean)).value).toBeCloseTo(3.6, 12);
  });
});

describe("ease", () => {
  test("1 of 3 answers is 5 or more; the old effort scale stays out", async () => {
    expect(await reading(db, ces)).toMatchObject({ k: 1, n: 3, excluded: { other_scale: 1 } });
  });

  test("the mean is (7 + 4 + 2) / 3", async () => {
    expect((await reading(db, cesMean)).value).toBeCloseTo(13 / 3, 12);
  });
});

describe("satisfaction over ease, of the three who answered both", () => {
  test("(100 − 100) + (75 − 50) + (50 − 16.67) over 3 = 19.44 points; t(2) = 4.3027 times 17.3472 / √3", async () => {
    const { value, low, high, n, figures } = await reading(db, csatCesGap);
    expect(n).toBe(3);
    expect(figures.satisfaction).toBeCloseTo((100 + 75 + 50) / 3, 9);
    expect(figures.ease).toBeCloseTo((100 + 50 + 100 / 6) / 3, 9);
    expect(value).toBeCloseTo((25 + 100 / 3) / 3, 9);
    expect((high ?? 0) - (value ?? 0)).toBeCloseTo((4.302652729911275 * 17.34722) / Math.sqrt(3), 3);
    expect((low ?? 0) + (high ?? 0)).toBeCloseTo(2 * (value ?? 0), 9);
  });

  test("of two satisfied customers one found it hard", async () => {
    expect(await reading(db, satisfiedButHard)).toMatchObject({ k: 1, n: 2, value: 0.5 });
  });
});

describe("folds", () => {
  const hasCsat = ({ csat }: Contact) => csat !== undefined;
  const hasCes = ({ ces }: Contact) => ces !== undefined;
  const hasBoth = (contact: Contact) => hasCsat(contact) && hasCes(contact);
  const satisfied = ({ csat = 0 }: Contact) => csat === 4 || csat === 5;
  const easy = ({ ces = 0 }: Contact) => ces >= 5;
  const law = (metric: Metric, counts: (contact: Contact) => boolean, adds: (contact: Contact) => number) =>
    foldLaw(db, metric, theContacts, { at: started, counts, adds });

  law(csat, hasCsat, (contact) => Number(satisfied(contact)));
  law(csatMean, hasCsat, (contact) => contact.csat ?? 0);
  law(ces, hasCes, (contact) => Number(easy(contact)));
  law(cesMean, hasCes, (contact) => contact.ces ?? 0);
  law(csatCesGap, hasBoth, ({ csat = 0, ces = 0 }) => (csat - 1) * 25 - ((ces - 1) * 100) / 6);
  law(
    satisfiedButHard,
    (contact) => hasBoth(contact) && satisfied(contact),
    (contact) => Number(!easy(contact)),
  );
});
