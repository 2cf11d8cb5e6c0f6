import { bigint, timestamp } from "drizzle-orm/pg-core";

/** An instant, stored as UTC. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A 64-bit id; every id here stays far below 2^53, so it is a plain number in TypeScript. */
export const id = (name: string) => bigint(name, { mode: "number" });
