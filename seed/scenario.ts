import type { Sql } from "postgres";
import type { NewUser } from "@/db/access/users";

/** An interaction in canonical fields, as any system would push it. */
export type CanonicalRecord = Record<string, unknown>;

/** An invented centre, the same on every machine. */
export type Scenario = {
  name: string;
  /** The source that its records name. */
  source: string;
  records: () => Iterable<CanonicalRecord>;
  changeMarks: readonly { at: Date; title: string; detail: string }[];
  settings: Record<string, unknown>;
  signIns: readonly NewUser[];
  /** What stands on top of the records once they are in; to be done again without doing it twice. */
  after?: (sql: Sql) => Promise<void>;
};
