import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sql } from "postgres";
import { connect, type Database, open } from "@/db/client";
import { everything } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { shifted } from "@/language/period";
import { measure } from "@/metrics/measure";
import { heldBy } from "@/metrics/roll-ups/held";
import { isLevelKept } from "@/metrics/roll-ups/levels-kept";
import { table } from "../table.mjs";
import { type Case, type Counts, cases } from "./cases";
import { type Duck, duck } from "./duck";
import { filtersOf } from "./filters";
import { lookups } from "./lookups";
import { machine } from "./machine";
import { rounds, timed, warmUp } from "./timed";

/** Each question through the product's own reading path, beside plain SQL on the same server and beside DuckDB. */
export async function compareQueries(url: string, inPlainSql: boolean): Promise<string> {
  const sql = connect(url, 1);
  const { database, close } = open(url, 10);
  const folder = await mkdtemp(join(tmpdir(), "throughline-bench-"));
  let beside: Duck | null = null;
  try {
    beside = await duck(sql, folder);
    await rawViews(sql);
    const [end] = await sql<{ at: Date; next: string }[]>`
      select max(started_at) as at, (max(started_at)::date + 1)::text as next from interactions`;
    if (!end?.at) throw new Error("The database of the bench holds no contacts.");
    const filters = await filtersOf(sql);
    const rows: string[][] = [];
    for (const one of cases)
      for (const [days, words] of one.periods ?? periods)
        for (const { name, where, withRaw, ...conditions } of filters) {
          const period = { from: shifted(end.next, -days), to: end.next, timeZone: "UTC" };
          const asOf = end.at.toISOString();
          const asked = { ...period, asOf, where, ...conditions };
          const product = await read(database, one, { period, asOf, by: one.by, where });
          const plain = async () => counted(one, await sql.unsafe(one.raw(asked)).values());
          const isRaw = withRaw && inPlainSql;
          const raw = isRaw ? await timed(plain, 1) : null;
          const duckRaw = isRaw ? await byDuck(beside, one, one.raw(asked), 3) : null;
          const duckFacts = await byDuck(beside, one, one.facts(asked), rounds);
          for (const [way, told] of Object.entries({ raw, duckRaw, duckFacts }))
            if (told) agree(`${one.name}, ${words}, ${name}: ${way}`, product.found, told.found);
          const times = [product, raw, duckRaw, duckFacts].map((told) => (told ? ms(told.median) : "–"));
          const ratios = [raw, duckFacts].map((told) => (told ? ratio(told.median, product.median) : "–"));
          rows.push([one.name, words, name, product.from, String(product.found.size), ...times, ...ratios]);
          console.error(rows.at(-1)?.join(" · "));
        }
    const looked = await lookups(sql, database);
    return [
      await machine(sql, beside.version),
      "",
      table(heads, rows),
      "",
      table(["looked up by the product alone", "ms"], looked),
    ].join("\n");
  } finally {
    beside?.close();
    await close();
    await sql.end({ timeout: 5 });
    await rm(folder, { recursive: true, force: true });
  }
}

const periods = [
  [90, "90 days"],
  [365, "12 months"],
] as const;

const heads = [
  ...["question", "period", "filter", "read from", "groups", "product ms", "raw SQL ms", "DuckDB raw ms"],
  ...["DuckDB facts ms", "raw SQL ÷ product", "DuckDB facts ÷ product"],
];

/** As a page asks: all metrics at one moment, SQL, mapping and intervals. */
async function read(database: Database, { metrics, counts }: Case, filter: Filter) {
  const [metric] = metrics;
  const question = { metric, filter, viewer: everything, asOf: filter.asOf ?? "" };
  const level = heldBy([question]);
  const held = level && (await isLevelKept(database, level)) ? level : null;
  const work = async () => {
    const now = new Date();
    return counts(await Promise.all(metrics.map((one) => measure(database, one, filter, everything, now))));
  };
  const told = await timed(work, rounds, held ? warmUp.untilPrepared : 1);
  return { ...told, from: held ? `days by ${held.level.join(", ") || "nothing"}` : "facts" };
}

async function byDuck({ asked }: Duck, one: Case, text: string, times: number) {
  const { rows, median } = await asked(text, times);
  return { found: counted(one, rows), median };
}

const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0);
const ratio = (other: number, own: number) => (other / own).toFixed(other / own < 10 ? 1 : 0);

/** Rows of keys and then counts, as the readings are. */
function counted({ keys }: Case, rows: readonly unknown[][]): Counts {
  return new Map(rows.map((row) => [row.slice(0, keys).map(text).join(" | "), row.slice(keys).map(Number)]));
}

function text(value: unknown): string {
  if (value === null) return "–";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** So many rows are never withheld for being of few customers. */
const enough = 100;

/** Of groups of few customers the product says nothing, neither k nor n; all that it says must be so. */
function agree(what: string, own: Counts, other: Counts): void {
  for (const [key, counts] of other)
    if (!own.has(key) && Math.max(...counts) >= enough)
      throw new Error(`${what}: ${key} is ${counts.join(" of ")}, and the product says nothing.`);
  for (const [key, told] of own) {
    const isTold = (place: number) => told[place - (place % 2) + 1] !== 0;
    const [left, right] = [told, other.get(key)].map(
      (counts) => counts?.filter((_, place) => isTold(place)).join(" of ") ?? "nothing",
    );
    if (left !== right) throw new Error(`${what}: ${key} is ${right}, and the product says ${left}.`);
  }
}

/** The same names as in DuckDB, for the raw columns. */
async function rawViews(sql: Sql): Promise<void> {
  await sql`create temporary view raw_contacts as select *, context_read as note_read from interactions`;
  await sql`create temporary view raw_handoffs as select * from reported_handoffs`;
}
