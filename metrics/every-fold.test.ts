import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Metric } from "./metric";
import { registry } from "./registry";

/** `foldLaw(db, csat, …)`, or a law made of it: `verdictLaw(db, tone, …)`, `law(ces, …)`. */
const foldOf = /\b(?:law|\w+Law)(?:<\w+>)?\(\s*(?:db,\s*)?(\w+)/g;

const foldedIn = (source: string): string[] => [...source.matchAll(foldOf)].map(([, name]) => name ?? "");
const exportOf = ({ id }: Metric) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

test("every metric of the registry is also read by a fold, one row after the other", () => {
  const folded = new Set(
    readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith(".test.ts"))
      .flatMap((name) => foldedIn(readFileSync(join(import.meta.dirname, name), "utf8"))),
  );
  const missing = registry.filter((metric) => !folded.has(exportOf(metric)));
  const sentences = missing.map(
    (metric) =>
      `${metric.id} has no fold: read its question in plain TypeScript by foldLaw(db, ${exportOf(metric)}, …) in metrics/${metric.id}.test.ts.`,
  );
  expect(sentences).toEqual([]);
});

test("a fold is known by its call, whatever the law is called, and not by the metric's name alone", () => {
  expect(
    foldedIn(`
      foldLaw(db, csat, rows, fold);
      foldLaw<Customer>(
        db,
        journeyResolutionRolling,
        rows);
      verdictLaw(db, tone, "tone");
      law(ces, hasCes, easy);
      reading(db, nps);`),
  ).toEqual(["csat", "journeyResolutionRolling", "tone", "ces"]);
});
