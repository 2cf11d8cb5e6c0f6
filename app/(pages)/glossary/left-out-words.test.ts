import { expect, test } from "vitest";
import { registry } from "@/metrics/registry";
import { leftOutWords } from "./left-out-words";

test("every reason for which a metric leaves rows out has its words, and no other has", () => {
  const reasons = registry.flatMap(({ population, excluded }) =>
    Object.keys({ ...population.excluded, ...excluded }),
  );
  expect([...new Set(reasons)].sort()).toEqual(Object.keys(leftOutWords).sort());
});
