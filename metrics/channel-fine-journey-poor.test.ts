import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { type Contact, world } from "@/journeys/test-world";
import type { Channel, Outcome } from "@/language/vocabulary";
import { channelFineJourneyPoor } from "./channel-fine-journey-poor";
import { interactionResolution } from "./interaction-resolution";
import { journeyResolution } from "./journey-resolution";
import { measured } from "./test-measure";

const db = testDatabase();

/** As many customers who came once, or twice on the way from one channel to another. */
function customers(intent: string, legs: [Channel, Outcome][], n: number): Contact[] {
  return Array.from({ length: n }, (_, i) =>
    legs.map(([channel, outcome], leg) => ({
      id: `${intent} ${legs.join(" ")} ${i} ${leg}`,
      at: `2026-04-1${leg}T09:00:00Z`,
      customer: `${intent} ${legs.join(" ")} ${i}`,
      intent,
      channel,
      outcome,
    })),
  ).flat();
}

beforeAll(async () => {
  await world(db.sql, [
    ...customers("refund", [["chat", "resolved"]], 60),
    ...customers("refund", [["voice", "resolved"]], 60),
    ...customers("refund", [["email", "unresolved"]], 29),
    ...customers(
      "refund",
      [
        ["chat", "resolved"],
        ["voice", "resolved"],
      ],
      20,
    ),
    ...customers(
      "refund",
      [
        ["chat", "resolved"],
        ["voice", "unresolved"],
      ],
      20,
    ),
    ...customers(
      "invoice",
      [
        ["chat", "handed_off"],
        ["voice", "resolved"],
      ],
      40,
    ),
    ...customers(
      "delivery",
      [
        ["chat", "resolved"],
        ["voice", "unresolved"],
      ],
      29,
    ),
    ...customers("address", [["voice", "resolved"]], 10),
  ]);
});

async function found() {
  const [journeys, contacts] = await Promise.all([
    measured(db, journeyResolution, "by=intent&channels=cross"),
    measured(db, interactionResolution, "by=intent,channel"),
  ]);
  return channelFineJourneyPoor(journeys, contacts);
}

test("refund shows it: journeys 20/40 = 50%, below the 71.07% that voice, 80/100 of 100 customers (who weigh as 99), has at least; email has 29 and is not asked", async () => {
  const [refund] = await found();
  expect(refund).toMatchObject({ intent: "refund", verdict: "holds", journeys: { k: 20, n: 40 } });
  expect(refund?.channels.map(({ group, k, n }) => [group.channel, k, n])).toEqual([
    ["voice", 80, 100],
    ["chat", 100, 100],
    ["email", 0, 29],
  ]);
  expect(refund?.lowestBound).toBeCloseTo(0.710_678_177, 8);
});

test("invoice does not: 40 of 40 journeys, although chat handed all of them off", async () => {
  const invoice = (await found()).find(({ intent }) => intent === "invoice");
  expect(invoice).toMatchObject({ verdict: "does_not_hold", lowestBound: 0, journeys: { k: 40, n: 40 } });
});

test("29 journeys are too few to say, and come last; an intent that never crossed is not named", async () => {
  const all = await found();
  expect(all.map(({ intent, verdict }) => [intent, verdict])).toEqual([
    ["refund", "holds"],
    ["invoice", "does_not_hold"],
    ["delivery", "too_few"],
  ]);
  expect(all[2]?.lowestBound).toBeNull();
});

test("with only one channel of 30 contacts there is no every channel: too few", async () => {
  const [journeys, contacts] = await Promise.all([
    measured(db, journeyResolution, "by=intent&channels=cross&intent=refund"),
    measured(db, interactionResolution, "by=intent,channel&channel=voice,email&intent=refund"),
  ]);
  expect(channelFineJourneyPoor(journeys, contacts)[0]).toMatchObject({
    verdict: "too_few",
    lowestBound: null,
  });
});
