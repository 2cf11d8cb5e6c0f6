import { expect, test } from "vitest";
import { everything, type Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { csat } from "../csat";
import { interactionResolution } from "../interaction-resolution";
import { journeyResolution } from "../journey-resolution";
import type { Metric } from "../metric";
import { npsByJourney } from "../nps-by-journey";
import { tone } from "../tone";
import { heldBy } from "./held";

const stands = {
  zone: "Europe/Berlin",
  journeyHours: 336,
  intents: ["billing", "billing > refund", "delivery"],
};
const year: Filter = {
  period: { from: "2026-01-15", to: "2026-07-10", timeZone: "Europe/Berlin" },
  asOf: null,
  by: [],
  where: {},
};
const ask = (metric: Metric, filter: Partial<Filter> = {}, viewer: Viewer = everything) =>
  heldBy({ metric, filter: { ...year, ...filter }, viewer, asOf: "2026-12-01T00:00:00Z" }, stands);
const idOf = (...question: Parameters<typeof ask>) => ask(...question)?.rollUp.id ?? null;

test("the smallest roll-up with the columns of a question is read: 1 for all, 2 by channel, 4 by team", () => {
  expect(idOf(journeyResolution, { by: ["week"] })).toBe(1);
  expect(idOf(journeyResolution, { by: ["channel"], where: { agent_kind: ["ai"] } })).toBe(2);
  expect(idOf(journeyResolution, { by: ["team"] })).toBe(4);
});

test("a journey counts once in each of its teams, so two teams at once are asked of the facts", () => {
  const supervisor = (...teamIds: number[]): Viewer => ({ ...everything, role: "supervisor", teamIds });
  expect(idOf(journeyResolution, { where: { team: ["Red"] } })).toBe(4);
  expect(idOf(journeyResolution, { where: { team: ["Red", "Blue"] } })).toBeNull();
  expect(idOf(journeyResolution, { where: { team: ["Red"] }, by: ["team"] })).toBeNull();
  expect(idOf(journeyResolution, {}, supervisor(1))).toBe(4);
  expect(idOf(journeyResolution, {}, supervisor(1, 2))).toBeNull();
  expect(idOf(journeyResolution, { where: { team: ["Red"] } }, supervisor(1))).toBeNull();
});

test("an intent with others below it is several: delivery is held for journeys, billing only for contacts", () => {
  expect(idOf(journeyResolution, { where: { intent: ["delivery"] } })).toBe(5);
  expect(idOf(journeyResolution, { where: { intent: ["billing"] } })).toBeNull();
  expect(idOf(csat, { where: { intent: ["billing"] } })).toBe(3);
});

test("agents, sums within customers, other zones and what nobody counts are asked of the facts", () => {
  expect(idOf(journeyResolution, { by: ["agent"] })).toBeNull();
  expect(idOf(interactionResolution)).toBeNull();
  expect(idOf(journeyResolution, { period: { ...year.period, timeZone: "UTC" } })).toBeNull();
  expect([npsByJourney, tone].map((metric) => idOf(metric))).toEqual([null, null]);
  expect(
    heldBy({ metric: csat, filter: year, viewer: everything, asOf: "2026-12-01T00:00:00Z" }, null),
  ).toBeNull();
});

test("whole months are read as months, unless days are asked for: from 15 January to 10 July five of them", () => {
  expect(ask(csat)?.months).toEqual({ from: "2026-02-01", to: "2026-07-01" });
  expect(ask(csat, { by: ["month"] })?.months).toEqual({ from: "2026-02-01", to: "2026-07-01" });
  expect(ask(csat, { by: ["week"] })?.months).toBeNull();
  expect(ask(csat, { period: { ...year.period, from: "2026-02-02", to: "2026-03-31" } })?.months).toBeNull();
});

test("a month is read as one once it could all be judged: June on 16 July, 14 days after it and one", () => {
  const asOf = (asOf: string) =>
    heldBy({ metric: journeyResolution, filter: year, viewer: everything, asOf }, stands);
  expect(asOf("2026-07-15T12:00:00Z")?.months?.to).toBe("2026-06-01");
  expect(asOf("2026-07-16T12:00:00Z")?.months?.to).toBe("2026-07-01");
  expect(asOf("2026-07-15T12:00:00Z")?.boundary?.day).toBe("2026-07-15");
});
