import { expect, test } from "vitest";
import { none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import type { CoachedAgent } from "@/metrics/coached-agents";
import { teamsToChoose } from "./teams-to-choose";

const agents = (count: number, team: string | null, kind: CoachedAgent["kind"] = "human"): CoachedAgent[] =>
  Array.from({ length: count }, (_, key) => ({
    ...{ id: `${team}-${kind}-${key}`, key, name: "Ann", kind },
    team: team === null ? null : { id: 1, name: team },
  }));
const of = (...team: string[]): Filter => ({
  period: { from: "2026-01-01", to: "2026-04-01", timeZone: "UTC" },
  asOf: null,
  by: [],
  where: { team },
});
const centre = [...agents(60, "Voice"), ...agents(39, "Chat"), ...agents(1, "Chat", "ai")];

test("a hundred agents are looked at together; of 101, one chooses among the teams, by name and without one last", () => {
  expect(teamsToChoose(centre, of())).toBeNull();
  expect(teamsToChoose([...agents(1, null), ...centre], of())).toEqual([
    { name: "Chat", people: 39, machines: 1 },
    { name: "Voice", people: 60, machines: 0 },
    { name: null, people: 1, machines: 0 },
  ]);
});

test("one team is looked at however large, two of 101 agents are not, and no agent of a third is counted", () => {
  const large = [
    ...agents(200, "Voice"),
    ...agents(200, null),
    ...agents(90, "Chat"),
    ...agents(11, "E-mail"),
  ];
  expect(teamsToChoose(large, of("Voice"))).toBeNull();
  expect(teamsToChoose(large, of(none))).toBeNull();
  expect(teamsToChoose(large, of("Chat", "E-mail"))?.map(({ name }) => name)).toEqual(["Chat", "E-mail"]);
  expect(teamsToChoose(large.slice(0, -1), of("Chat", "E-mail"))).toBeNull();
});
