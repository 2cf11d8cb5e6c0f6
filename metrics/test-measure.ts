import type { TestDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { parse } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { measure } from "./measure";
import type { Metric } from "./metric";

const april = { from: "2026-04-01", to: "2026-05-01", timeZone: "UTC" };

/** The readings of a metric for a query string, in April 2026 (UTC), seen in June by the system. */
export function measured(
  db: TestDatabase,
  metric: Metric,
  query = "",
  viewer: Viewer = everything,
): Promise<Reading[]> {
  const { filter, problems } = parse(new URLSearchParams(query), april);
  if (problems.length > 0) throw new Error(problems.join(" "));
  return measure(db.database, metric, filter, viewer, new Date("2026-06-01T00:00:00Z"));
}

/** The only reading of an ungrouped question. */
export async function reading(...question: Parameters<typeof measured>): Promise<Reading> {
  const [only] = await measured(...question);
  if (!only) throw new Error("An ungrouped question has one reading.");
  return only;
}

/** `[k, n]` by the value of the group. */
export async function counts(
  ...question: Parameters<typeof measured>
): Promise<Record<string, (number | null)[]>> {
  const readings = await measured(...question);
  return Object.fromEntries(readings.map(({ group, k, n }) => [String(Object.values(group)[0]), [k, n]]));
}
