import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { rebuildAll } from "@/journeys/rebuild-all";
import { canonicalLine } from "@/seed/year/canonical-line";
import { loadYear } from "@/seed/year/load-year";
import { sourceOf } from "@/seed/year/references";
import { type Size, yearOf } from "@/seed/year/year";
import { rollUp } from "../roll-up";
import { workProgress } from "../work-progress";
import { misuse } from "./misuse";
import { truthReport } from "./truth-report";

export const usage = `[--interactions COUNT] [--seed NUMBER] [--print] [--force]

  --interactions  how many contacts; default: 100000
  --seed          which year: the same number makes the same one, to the byte; default: 1
  --print         write the year to standard output, as NDJSON of canonical records, and load nothing
  --force         load it although the database holds other records`;

const options = {
  interactions: { type: "string", default: "100000" },
  seed: { type: "string", default: "1" },
  print: { type: "boolean" },
  force: { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const size = {
    interactions: whole("--interactions", values.interactions, 1),
    seed: whole("--seed", values.seed, 0),
  };
  if (values.print) return print(size);
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    if (!values.force) await refuseToMix(sql);
    await refuseToRepeat(sql, size);
    await load(sql, size);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function whole(option: string, text: string, least: number): number {
  const read = Number(text.replaceAll("_", ""));
  if (!Number.isSafeInteger(read) || read < least || read > 1_000_000_000)
    throw misuse(`${option} must be a whole number from ${least} on, not "${text}".`);
  return read;
}

async function print(size: Size): Promise<void> {
  for (const recorded of yearOf(size))
    if (!process.stdout.write(canonicalLine(sourceOf(size), recorded)))
      await new Promise((drained) => process.stdout.once("drain", drained));
}

async function load(sql: Sql, size: Size): Promise<void> {
  const loading = workProgress(process.stderr, "interactions loaded");
  const known = await loadYear(sql, size, {
    onProgress: (done) => loading.show(done, size.interactions),
    onIndexes: () => console.error("All loaded; putting the indexes back"),
  });
  loading.end();
  const loadSeconds = loading.seconds();
  await sql`vacuum analyze`;
  const started = Date.now();
  const customers = await rebuildAll(sql, {
    onProgress: (done, all) => console.error(`Journeys of ${count(done)} of ${count(all)} customers built`),
  });
  const buildSeconds = (Date.now() - started) / 1000;
  const summing = Date.now();
  const days = await rollUp();
  const sumSeconds = (Date.now() - summing) / 1000;
  await sql`vacuum analyze`;
  console.log(`Loaded ${count(size.interactions)} interactions in ${seconds(loadSeconds)}.`);
  console.log(
    `Built ${count(known.journeys)} journeys of ${count(customers)} customers in ${seconds(buildSeconds)}.`,
  );
  console.log(`Summed up ${count(days)} days in ${seconds(sumSeconds)}.\n`);
  console.log(truthReport(known));
}

async function refuseToMix(sql: Sql): Promise<void> {
  const others = await sql`
    select slug from sources where exists (select from records where source_id = sources.id) order by slug`;
  if (others.length === 0) return;
  const names = others.map(({ slug }) => slug).join(", ");
  throw new Error(
    `The database holds records of ${names}. Use an empty database, or add --force to mix them.`,
  );
}

async function refuseToRepeat(sql: Sql, size: Size): Promise<void> {
  const [same] = await sql`select from sources where slug = ${sourceOf(size)}`;
  if (same)
    throw new Error(
      `The database has had the year of seed ${size.seed} already. Choose another --seed, or an empty database.`,
    );
}

const count = (n: number) => n.toLocaleString("en");
const seconds = (n: number) => `${n.toFixed(1)} s`;
