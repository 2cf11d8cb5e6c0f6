import { type SQL, sql } from "drizzle-orm";
import { contactUnitRows as units } from "@/db/schema";
import type { Definition, Metric } from "../metric";
import { firstContacts } from "../populations/contact-units";
import { proportion } from "./proportion";

type Spec = Omit<Definition, "population" | "better"> & {
  /** What makes a resolved contact one that was not settled at once. */
  fails: SQL;
};

/** First contacts that ended resolved and did not fail; one that failed is known, whatever its outcome. */
export function firstContact({ fails, ...spec }: Spec): Metric {
  return proportion({
    ...spec,
    better: "higher",
    population: firstContacts,
    known: sql`(${units.outcome} <> 'unknown' or ${fails})`,
    hit: sql`${units.outcome} = 'resolved' and not ${fails}`,
  });
}
