import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { lines, load } from "@/seed/load";
import type { Scenario } from "@/seed/scenario";
import { scenarios } from "@/seed/scenarios";
import { judgeDemo } from "../judge-demo";
import { rollUp } from "../roll-up";
import { trainModel } from "../train-model";
import { misuse } from "./misuse";

const names = scenarios.map(({ name }) => name);

export const usage = `${names.join("|")} [--print] [--force]

  --print  write the scenario to standard output, as NDJSON of canonical records, and load nothing
  --force  load it although the database holds other records`;

const options = { print: { type: "boolean" }, force: { type: "boolean" } } as const;

/** Loads a scenario; refuses to mix it with other people's data unless told to. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const scenario = scenarios.find(({ name }) => name === positionals.join());
  if (!scenario) throw misuse(`Please say which scenario: ${names.join(" or ")}.`);
  if (values.print) {
    for (const line of lines(scenario)) process.stdout.write(line);
    return;
  }
  const sql = connect(environment().DATABASE_URL, 2);
  try {
    if (!values.force) await refuseToMix(sql, scenario);
    const { accepted, unchanged } = await load(sql, scenario);
    const { predicted } = await trainModel();
    console.log(`Loaded ${accepted} records; ${unchanged} were there already.`);
    const judged = await judgeDemo();
    if (judged > 0) console.log(`Judged ${judged} journeys of the review.`);
    await rollUp();
    console.log(`Predicted the satisfaction of ${predicted} contacts.`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function refuseToMix(sql: Sql, { source }: Scenario): Promise<void> {
  const others = await sql`
    select slug from sources
    where slug <> ${source} and exists (select from records where source_id = sources.id)`;
  if (others.length === 0) return;
  const names = others.map(({ slug }) => slug).join(", ");
  throw new Error(
    `The database holds records of ${names}. Use an empty database, or add --force to mix them.`,
  );
}
