import { expect, test } from "vitest";
import { viewerOf } from "./viewer-of";

const person = { userId: 7, name: "Sam", email: "sam@example.test", teamIds: [3, 5] };

test.each([
  ["administrator", "all", true],
  ["leader", "all", false],
  ["supervisor", [3, 5], true],
  ["qa", "all", true],
] as const)("a %s sees the teams %j; reads names and words: %s", (role, teamIds, readsText) => {
  expect(viewerOf({ ...person, teamIds: [...person.teamIds], role })).toEqual({
    userId: 7,
    name: "Sam",
    role,
    teamIds,
    readsText,
  });
});
