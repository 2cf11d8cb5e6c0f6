import { expect, test } from "vitest";
import type { CoachedAgent } from "@/metrics/coached-agents";
import type { Target } from "@/quality/targets";
import { targetOf } from "./target-of";

const ann: CoachedAgent = { id: "ann", key: 1, name: "Ann", kind: "human", team: { id: 1, name: "One" } };
const target = (id: number, rest: Partial<Target>) =>
  ({ id, metric: "csat", team: null, agent: null, endedAt: null, ...rest }) as Target;
const everybody = target(1, {});
const team = target(2, { team: "One" });
const own = target(3, { agent: "ann" });
const strangers = [target(4, { team: "Two" }), target(5, { agent: "bo" }), target(6, { metric: "aht" })];

test.each([
  ["the own one before the team's and everybody's", [everybody, team, own], 3],
  ["the team's before everybody's", [everybody, team], 2],
  ["everybody's", [everybody], 1],
  ["none of other teams, agents and metrics", [], undefined],
  ["none that has ended", [target(7, { agent: "ann", endedAt: "2026-04-01T00:00:00Z" })], undefined],
])("%s", (_, targets, id) => {
  expect(targetOf([...strangers, ...targets], "csat", ann)?.id).toBe(id);
});

test("who is in no team has no team's target", () => {
  expect(targetOf([team], "csat", { ...ann, team: null })).toBeNull();
});
