import { parseArgs } from "node:util";
import { isSupportedCountry } from "libphonenumber-js";
import type { Sql } from "postgres";
import { commandLine, recordAudit } from "@/db/access/audit";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { limitSharing, type Pair, redoLink, undoLink } from "@/ingest/link-decisions";
import { type LinkEnd, links, refusedLinks } from "@/ingest/links";
import { masked } from "@/ingest/masked";
import { setPhoneCountry } from "@/ingest/phone-countries";
import { isSlug } from "@/ingest/sources";
import { columns, minute } from "./columns";
import { chosen, misuse } from "./misuse";

export const usage = `[list] | undo ID | redo ID | refused | share COUNT | country SOURCE CODE

  list                 the links between identifiers: their rule, since when, and whose they are
  undo ID              the two are not one person, whatever comes; \`redo ID\` takes that back
  refused              the identifiers that link nobody, each with the reason
  share COUNT          an identifier that came with more customers than these links nobody; 5 unless set
  country SOURCE CODE  where the phone numbers of a source lie that have no country code, such as DE; none: nowhere

  docs/identity.md says by which rules identifiers are linked.`;

const shown = 100;

export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  const [word = "list", ...rest] = positionals;
  const verb = chosen(verbs, [word]);
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    console.log(await verb(sql, ...rest));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const verbs: Record<string, (sql: Sql, ...words: string[]) => Promise<string>> = {
  list,
  undo: async (sql, id) => {
    await undoLink(sql, pairOf(id));
    await noteLink(sql, `link ${id}`, "undone");
    return `The link ${id} is undone, and stays so when the same records come again.`;
  },
  redo: async (sql, id) => {
    await redoLink(sql, pairOf(id));
    await noteLink(sql, `link ${id}`, "holds again");
    return `The link ${id} is as its rule makes it.`;
  },
  refused,
  share,
  country,
};

function noteLink(sql: Sql, subject: string, detail: string): Promise<void> {
  return recordAudit(sql, commandLine, { action: "link_changed", subject, detail });
}

async function list(sql: Sql): Promise<string> {
  const found = await links(sql, shown);
  if (found.length === 0) return "No identifiers are linked yet.";
  return columns([
    ["id", "identifier", "identifier", "rule", "since", "customers", "state"],
    ...found.map(({ pair, ends, rule, since, state }) => [
      pair.join("-"),
      ...ends.map(name),
      rule,
      minute(since),
      [...new Set(ends.map(({ customer }) => customer))].join(", "),
      state,
    ]),
  ]);
}

const name = ({ kind, value }: Pick<LinkEnd, "kind" | "value">) => `${kind} ${masked(kind, value)}`;

function pairOf(id: string | undefined): Pair {
  const [, a, b] = /^(\d{1,15})-(\d{1,15})$/.exec(id ?? "") ?? [];
  if (a === undefined || b === undefined)
    throw misuse("Please give the id of one link, such as 3-7; `links` lists them.");
  return [Number(a), Number(b)];
}

async function refused(sql: Sql): Promise<string> {
  const found = await refusedLinks(sql, shown);
  if (found.length === 0) return "No identifier was refused as a link.";
  return columns([
    ["identifier", "records", "reason"],
    ...found.map((one) => [name(one), one.records.toLocaleString("en"), one.reason]),
  ]);
}

async function share(sql: Sql, count?: string): Promise<string> {
  if (!/^[1-9]\d{0,5}$/.test(count ?? "")) throw misuse("Please give a whole number of customers from 1 on.");
  await limitSharing(sql, Number(count));
  await noteLink(sql, "shared identifiers", `named with more than ${count} customers, one links nobody`);
  return `An identifier that came with more than ${count} customers links nobody.`;
}

async function country(sql: Sql, source = "", code = ""): Promise<string> {
  if (!isSlug(source)) throw misuse("Please give the source and the country, such as `country shop DE`.");
  if (code !== "none" && !isSupportedCountry(code))
    throw misuse(`The country is two capital letters, such as DE, or none, not "${code}".`);
  await sql.begin(async (transaction) => {
    await setPhoneCountry(transaction, source, code === "none" ? null : code);
    const detail = code === "none" ? "phone numbers lie nowhere" : `phone numbers lie in ${code}`;
    await recordAudit(transaction, commandLine, {
      action: "settings_changed",
      subject: `source ${source}`,
      detail,
    });
  });
  return code === "none"
    ? `From now on numbers of ${source} without a country code link nobody.`
    : `From now on numbers of ${source} without a country code lie in ${code}.`;
}
