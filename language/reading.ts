import type { z } from "zod";
import type { readingSchema } from "./reading-schema";

/**
 * What a metric says for a filter. Page, API, CSV, slides and alerts receive this same object; what each
 * field means stands with its schema.
 */
export type Reading = z.infer<typeof readingSchema>;

/** How much of what should be known is known; `low` and `high` bound the value over the unknown. */
export type Coverage = NonNullable<Reading["coverage"]>;
/** One of the shares or numbers that a value is made of, such as the resolution on one channel. */
export type Part = Reading["parts"][number];
export type Standing = Reading["standing"];
export type Unit = Reading["unit"];
export type Better = Reading["direction"];

/** Rows from which a value is printed; a comparison or an arrow needs `comparableFrom` on each side. */
export const printedFrom = 10;
export const comparableFrom = 30;

/** Whether others may be compared with this reading. */
export function isComparable({ standing, n }: Reading): boolean {
  return standing === "sound" && n >= comparableFrom;
}
