import type { Given } from "../canonical";
import type { Problem } from "../problem";
import type { Table } from "../read-csv";

export type Circumstances = {
  /** Slug of the source, by which ids of its own are told apart. */
  source: string;
  /** What the file is called. */
  file: string;
};

/** What a system exports, and how it is read. */
export type Preset = {
  /** The source unless another one is said: files and webhooks of one account share it. */
  source: string;
  /** What it reads, for the sentence that refuses another file. */
  words: string;
  /** It has tables and no JSON. */
  isTable?: true;
  /** Names of the lists in which an export of JSON may hold its records. */
  lists: readonly string[];
  /** Columns by which its tables are known, written as `plain` writes them; none: it has no tables. */
  headers: readonly (readonly string[])[];
  /** Its table without rows that are none of its records, and with times that say their zone. */
  table?(table: Table, timeZone: string | null): Promise<Table>;
  /**
   * What one record says in canonical records, or why it cannot be read: none when it says nothing that is
   * kept here, null when it is no record of that system. A row of a table comes as an object by its columns.
   */
  records(value: unknown, circumstances: Circumstances): Given[] | Problem | null;
};

/** The name of a column as a key: `First reply time (minutes)` is `first_reply_time_minutes`. */
export function plain(column: string): string {
  return column
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
    .replaceAll(/^_|_$/g, "");
}
