import { expect, test } from "vitest";
import { namedSubjects } from "./named-subjects";

test("addresses name journeys and contacts, with or without the site and a filter", () => {
  const lines = [
    "/journeys/42",
    "",
    " https://quality.example/journeys/42?time_zone=Europe/Berlin#interaction-43 ",
  ];
  expect(namedSubjects(lines.join("\n"))).toEqual([
    { subject: "journey", interactionId: 42 },
    { subject: "interaction", interactionId: 43 },
  ]);
});

test("a line that is no such address is named by its number", () => {
  for (const wrong of ["/journeys/", "/journeys/4x", "/journeys/1#handoff-2", "42"])
    expect(namedSubjects(`/journeys/1\n${wrong}`)).toMatch(/^Line 2 is not the address/);
});
