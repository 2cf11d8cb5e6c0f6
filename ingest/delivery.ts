import type { TransactionSql } from "postgres";
import type { Given } from "./canonical";
import type { Problem } from "./problem";

/**
 * A record as a reader found it: what it says, or why it cannot be read. What one record of another system
 * says may be several records here; they are taken in together or not at all.
 */
export type Arrival = {
  /** Position in the delivery, from 0. */
  index: number;
  /** Line in the file on which it begins, from 1. */
  line: number;
  /** How it stood there: the text of a line of JSON, or the rows of a table that it was made of. */
  original: Original;
} & ({ given: Given; also?: Given[] } | { problem: Problem });

export type Original = string | string[][];

export type Refusal = {
  index: number;
  line: number;
  externalId: string | null;
  problems: Problem[];
  original: Original;
};

/** Records on their way in: a file, or the body of one push request. */
export type Delivery = {
  /** What it is listed as: the file's name, or the name of the key that pushed. */
  name: string;
  /** Slug of the source of records that name none; null: such records are refused. */
  source: string | null;
  /** The zone of times without an offset; null: such times are refused. */
  timeZone: string | null;
  /** Chosen for the source, from this delivery on; absent: as it was. */
  keepsText?: boolean;
  /** `rehearse` counts and refuses as `keep` does, and writes nothing. */
  mode: "keep" | "rehearse";
  arrivals: AsyncIterable<Arrival[]>;
  refuse(refusal: Refusal): void | Promise<void>;
  /** Called when all is written, before it is kept or, in a rehearsal, taken back. */
  show?(sql: TransactionSql, importId: number): Promise<void>;
};

/** What became of a delivery. `importId` is null when nothing was written. */
export type Receipt = {
  importId: number | null;
  accepted: number;
  updated: number;
  unchanged: number;
  rejected: number;
};
