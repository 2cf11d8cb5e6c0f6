import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { world } from "@/journeys/test-world";
import { firstContactResolutionLenient } from "./first-contact-resolution-lenient";
import { reading } from "./test-measure";

const db = testDatabase();

test("alone, handed on within the channel, across, and to nobody, with a return: 4 of 5, only the return fails", async () => {
  const [morning, noon] = ["2026-04-01T08:00:00Z", "2026-04-01T12:00:00Z"];
  await world(db.sql, [
    { id: "a", at: morning, customer: "A" },
    { id: "b", at: morning, customer: "B", handoff: { to: "b2" } },
    { id: "b2", at: noon, customer: "B" },
    { id: "c", at: morning, customer: "C", handoff: { to: "c2" } },
    { id: "c2", at: noon, customer: "C", channel: "voice" },
    { id: "d", at: morning, customer: "D" },
    { id: "d2", at: noon, customer: "D", channel: "voice" },
    {
      id: "e",
      at: morning,
      customer: "E",
      outcome: "resolved",
      handoff: { connected: false, channel: "voice" },
    },
  ]);
  expect(await reading(db, firstContactResolutionLenient)).toMatchObject({
    k: 4,
    n: 5,
    excluded: { repeat: 1 },
  });
});
