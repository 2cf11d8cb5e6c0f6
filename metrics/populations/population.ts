import { type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/db/viewer";
import { type Dimension, none } from "@/language/dimension";
import { type AgentKind, pathSeparator } from "@/language/vocabulary";

/** How one dimension stands in the rows of a population. */
export type DimensionColumn = {
  /** The value as stored: an id or an enum; an array of them where a row can touch several. */
  stored: SQL;
  several?: true;
  /** Stored values for the names that people use, as an array. */
  matching: (names: string[]) => SQL;
  /** The same as rows, where planners can tell by them how few they are: of an array they expect ten. */
  among?: (names: string[]) => SQL;
  /** The stored value for the name, where there is never a second: planners know that it has one of so many. */
  idOf?: (name: string) => SQL;
  /** The name of one stored value. */
  named: (stored: SQL) => SQL;
  /** What is stored is an instant; its hour depends on the zone in which it is read. */
  isInstant?: true;
  /** A name says something of the stored value as a whole; no stored value can be found for it. */
  isOnlyNamed?: true;
};

export type RowUnit =
  | "interaction"
  | "contact_unit"
  | "journey"
  | "handoff"
  | "answer"
  | "evaluation"
  | "promise";

/**
 * The rows that a family of metrics is about: where they come from, which moment dates them, and which
 * of them count. What does not count is `pending` (too early to say) or `excluded`, by reason.
 */
export type Population = {
  words: string;
  unit: RowUnit;
  /** What names a row among the rows of its unit. */
  id: SQL;
  /** The id of the journey that the row belongs to, or null. */
  journey: SQL;
  rows: SQL;
  at: SQL;
  /** Whose row it is; rows of one customer resemble each other. */
  customer: SQL;
  dimensions: Record<Dimension, DimensionColumn>;
  scope: (viewer: Viewer) => SQL;
  /** What holds of every row that something is said of, where these are few: others are not looked at. */
  only?: SQL;
  /** `until` is the end of the period, for rows that count only while nothing came after them. */
  counted: (asOf: SQL, until: SQL) => SQL;
  pending: ((asOf: SQL) => SQL) | null;
  excluded: Record<string, SQL>;
  /** The window that has to pass before a row counts. */
  window: "journey" | "repeat" | null;
  /** Why the rows of two halves of a period are not the rows of the whole, where they are not. */
  indivisible?: string;
};

// Careful: cast once. By way of text[] Postgres would read the names anew for each row.
const arrayOf = (values: string[], type: string): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::${sql.raw(type)}[]`;

/** A column that holds its own name: a text or an enum of the given type. */
export function plain(stored: SQL, type: string): DimensionColumn {
  return {
    stored,
    matching: (names) => arrayOf(names, type),
    named: (value) => sql`${value}::text`,
  };
}

/** A column that holds the id of a row with a name in another table. */
export function named(stored: SQL, table: "teams" | "agents" | "sources"): DimensionColumn {
  const name = sql.raw({ teams: "name", agents: "external_id", sources: "slug" }[table]);
  const from = sql.raw(table);
  return {
    stored,
    matching: (names) => sql`array(select id from ${from} where ${name} = any(${arrayOf(names, "text")}))`,
    // Careful: agents of two sources can be called the same.
    ...(table !== "agents" && {
      idOf: (one: string) => sql`(select id from ${from} where ${name} = ${one})`,
    }),
    named: (id) => sql`(select ${name} from ${from} where ${from}.id = ${id})`,
  };
}

/** An intent matches its own path and every path below it. */
export function intentPath(stored: SQL, table: "intents" | "unit_intents" = "intents"): DimensionColumn {
  const intents = sql.raw(table);
  const among = (paths: string[]) => sql`
    select id from ${intents}
    where exists (
      select from unnest(${arrayOf(paths, "text")}) as wanted
      where path = wanted or starts_with(path, wanted || ' > '))`;
  return {
    stored,
    matching: (paths) => sql`array(${among(paths)})`,
    among,
    named: (id) => sql`(select path from ${intents} where ${intents}.id = ${id})`,
  };
}

/** The kinds of agent that had a hand in a row, AI first: whoever they were in turn is not stored. */
export function agentPath(kinds: SQL): DimensionColumn {
  const has = (kind: AgentKind) => sql`case when ${kind} = any(${kinds}) then ${kind}::text end`;
  return plain(sql`nullif(concat_ws(${pathSeparator}, ${has("ai")}, ${has("human")}), '')`, "text");
}

/** The hour of the day of an instant. */
export function hourOf(instant: SQL): DimensionColumn {
  return { ...plain(instant, "text"), isInstant: true };
}

/** A dimension as the clocks of a zone show it. */
export function onClocks(column: DimensionColumn, timeZone: string): DimensionColumn {
  if (!column.isInstant) return column;
  return plain(sql`to_char(${column.stored} at time zone ${timeZone}, 'HH24')`, "text");
}

export function several(column: DimensionColumn): DimensionColumn {
  return { ...column, several: true };
}

/** The condition that a row has one of these names in a dimension; `(none)` stands for having none. */
export function selected(column: DimensionColumn, names: string[]): SQL {
  const wanted = names.filter((name) => name !== none);
  const missing = column.several ? sql`cardinality(${column.stored}) = 0` : sql`${column.stored} is null`;
  if (wanted.length === 0) return missing;
  const found = oneOf(column, wanted);
  return wanted.length === names.length ? found : sql`(${found} or ${missing})`;
}

function oneOf({ stored, several, matching, among, idOf }: DimensionColumn, names: string[]): SQL {
  if (several) return sql`${stored} && ${matching(names)}`;
  if (among) return sql`${stored} in (${among(names)})`;
  const [first] = names;
  if (idOf && first !== undefined && names.length === 1) return sql`${stored} = ${idOf(first)}`;
  return sql`${stored} = any(${matching(names)})`;
}

/** The teams of a viewer as an array, or null where all may be seen. */
export function ownTeams(viewer: Viewer): SQL | null {
  if (viewer.teamIds === "all") return null;
  const ids = viewer.teamIds.map((id) => sql`${id}`);
  return sql`array[${sql.join(ids, sql`, `)}]::int[]`;
}
