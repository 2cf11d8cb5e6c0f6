import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { commandLine } from "@/db/access/audit";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { customerKnownAs } from "@/ingest/forgetting/customer-known-as";
import { forgetCustomer, tracedOf } from "@/ingest/forgetting/forget-customer";
import { othersWords, tracedWords } from "@/ingest/forgetting/traced-words";
import { identifierTypes, isIdentifierType } from "@/ingest/identifiers";
import { misuse } from "./misuse";

export const usage = `TYPE VALUE [--yes] | --customer NUMBER [--yes]

  TYPE VALUE  what the customer is known by; TYPE is one of ${identifierTypes.join(", ")}
  --customer  the number of the customer, as the page of a journey and the audit log have it
  --yes       forgets; without it only what would go is printed

  Everything goes that was ever kept of the customer, and nobody can bring it back. docs/privacy.md says more.`;

const options = { customer: { type: "string" }, yes: { type: "boolean" } } as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    const customer = await customerOf(sql, positionals, values.customer);
    console.log(values.yes ? await forgotten(sql, customer) : await preview(sql, customer));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function customerOf(sql: Sql, [type, value, ...more]: string[], number?: string): Promise<number> {
  if (number !== undefined) {
    if (type !== undefined || !/^\d{1,15}$/.test(number)) throw misuse("Please give one customer by number.");
    return Number(number);
  }
  if (type === undefined || value === undefined || more.length > 0 || !isIdentifierType(type))
    throw misuse("Please say by what the customer is known, such as `email ann@example.org`.");
  const found = await customerKnownAs(sql, type, value);
  if ("sentence" in found) throw new Error(found.sentence);
  return found.customer;
}

async function preview(sql: Sql, customer: number): Promise<string> {
  const found = await tracedOf(sql, customer);
  if (!found) throw new Error(`There is no customer ${customer}.`);
  return [
    `Of customer ${customer} there are:`,
    ...tracedWords(found).map((words) => `  ${words}`),
    ...othersWords(found),
    "Nothing was forgotten. With --yes all of it goes for good.",
  ].join("\n");
}

async function forgotten(sql: Sql, customer: number): Promise<string> {
  const found = await forgetCustomer(sql, commandLine, customer);
  return `Customer ${customer} is forgotten: ${tracedWords(found).join(", ")}.`;
}
