import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { commandLine } from "@/db/access/audit";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { chooseForSource } from "@/ingest/choose-for-source";
import { type Country, countries, isCountry } from "@/ingest/redaction/countries";
import { listedSources, rawDays, type SourceSettings } from "@/ingest/source-settings";
import { isSlug } from "@/ingest/sources";
import { columns, minute } from "./columns";
import { misuse, onOrOff } from "./misuse";
import { textForgotten, textThereIs } from "./source-text";

export const usage = `[NAME] [--text on|off] [--raw-days DAYS] [--countries LIST] [--forget-text [--yes]]

  Without a name: lists the sources. What is chosen holds from now on; what was kept stays as it is.

  --text       whether what people said and wrote is kept (off unless chosen)
  --raw-days   for how many days after the last of a contact its spans stay (30 unless chosen)
  --countries  whose national ids are taken out of text: all, or some of ${countries.join(",")}
  --forget-text
               takes the words out of all that the source sent so far; without --yes it says how much that is

  docs/privacy.md says what is kept of what comes in.`;

const options = {
  text: { type: "string" },
  "raw-days": { type: "string" },
  countries: { type: "string" },
  "forget-text": { type: "boolean" },
  yes: { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  if (more.length > 0) throw misuse("Please give one source.");
  if (name !== undefined && !isSlug(name))
    throw misuse(`A source is made of letters, digits, - and _, not "${name}".`);
  const changes = {
    ...(values.text !== undefined && { keepsText: onOrOff("--text", values.text) }),
    ...(values["raw-days"] !== undefined && { rawDays: days(values["raw-days"]) }),
    ...(values.countries !== undefined && { idCountries: list(values.countries) }),
  };
  const forgets = values["forget-text"] === true;
  if (name === undefined && (forgets || Object.keys(changes).length > 0))
    throw misuse("Please say which source.");
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    if (name !== undefined) await chooseForSource(sql, commandLine, name, changes);
    const answer = !forgets ? listed : values.yes ? textForgotten : textThereIs;
    console.log(await answer(sql, name ?? ""));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function days(given: string): number {
  const read = Number(given);
  if (Number.isInteger(read) && read >= rawDays.least && read <= rawDays.most) return read;
  throw misuse(`--raw-days must be a whole number from ${rawDays.least} to ${rawDays.most}, not "${given}".`);
}

function list(given: string): Country[] | null {
  if (given === "all") return null;
  const named = given.split(",").map((country) => country.trim().toUpperCase());
  const strange = named.find((country) => !isCountry(country));
  if (strange === undefined) return named.filter(isCountry);
  throw misuse(`--countries must be all, or some of ${countries.join(",")}, not "${strange}".`);
}

async function listed(sql: Sql, name: string): Promise<string> {
  const found = (await listedSources(sql)).filter(({ slug }) => name === "" || slug === name);
  if (found.length === 0) return "There is no source yet.";
  return columns([
    ["source", "text", "raw days", "countries", "last seen"],
    ...found.map(({ slug, lastSeen, ...settings }) => [slug, ...words(settings), minute(lastSeen)]),
  ]);
}

const words = ({ keepsText, rawDays: kept, idCountries }: SourceSettings) => [
  keepsText ? "kept" : "not kept",
  String(kept),
  idCountries?.join(",") ?? "all",
];
