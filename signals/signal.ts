import type { SQL } from "drizzle-orm";

/** Something that a source may or may not say of its contacts, and what is lost where it does not. */
export type Signal = {
  id: string;
  /** "Note read". */
  name: string;
  /** Of which rows it is asked, as they are counted: "received handoff". */
  one: string;
  many: string;
  /** The rows of which it is asked, among all contacts. */
  among: SQL;
  /** Whether it arrived, of one of these rows. */
  arrived: SQL;
  /** From this share on the pages that stand on it see enough. */
  enough: number;
  /** What stands on it. */
  pages: readonly PageName[];
  /** What cannot be told where it is missing, after "Without it". */
  loss: string;
  /** What a person would do about it, in one sentence. */
  mend: string;
  /** Where that is described. */
  manual: string;
};

/** The pages of the product that can be blind, by address. */
export const pageNames = {
  "/": "Overview",
  "/gap": "Gap",
  "/divergence": "Divergence",
  "/channels": "Channels",
  "/handoffs": "Handoffs",
  "/silence": "Silence",
  "/journeys": "Journeys",
  "/targets": "Targets",
} as const;
export type PageName = keyof typeof pageNames;
