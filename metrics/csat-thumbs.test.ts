import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import { csat } from "./csat";
import { csatThumbs } from "./csat-thumbs";
import { foldLaw, started, theContacts } from "./test-fold";
import { reading } from "./test-measure";

const db = testDatabase();
const at = "2026-04-10T08:00:00Z";
const thumb = (id: string, score: number, rest: Partial<Contact> = {}): Contact => ({
  id,
  at,
  customer: id,
  surveys: [{ kind: "thumbs", score, min: 0, max: 1 }],
  ...rest,
});

test("2 of 3 thumbs are up, one of them to an outbound call; a 5 and a 1 from 1 to 5 stay out, one is silent", async () => {
  await world(db.sql, [
    thumb("up", 1),
    thumb("down", 0),
    thumb("called", 1, { direction: "outbound" }),
    { id: "five", at, customer: "five", csat: 5 },
    { id: "one", at, customer: "one", csat: 1 },
    { id: "silent", at, customer: "silent" },
  ]);
  const { k, n, scale, excluded, coverage } = await reading(db, csatThumbs);
  expect({ k, n, scale, excluded }).toEqual({
    k: 2,
    n: 3,
    scale: "thumbs_0-1",
    excluded: { other_scale: 2 },
  });
  expect(coverage).toMatchObject({ known: 3, of: 6, low: 2 / 6, high: 5 / 6, offered: 5 });
  expect(await reading(db, csat)).toMatchObject({ k: 1, n: 2, excluded: { other_scale: 3 } });
});

const thumbOf = ({ csat, surveys = [] }: Contact) =>
  csat === undefined ? surveys.find(({ kind }) => kind === "thumbs") : undefined;

foldLaw(db, csatThumbs, theContacts, {
  at: started,
  counts: (contact) => thumbOf(contact) !== undefined,
  adds: (contact) => thumbOf(contact)?.score ?? Number.NaN,
});
