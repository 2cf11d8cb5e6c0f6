import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { apiKeys, isKeyScope, keyScopes } from "@/db/access/api-keys";
import { commandLine } from "@/db/access/audit";
import { makeKey, withdrawKey } from "@/db/access/audited-keys";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { isSlug } from "@/ingest/sources";
import { columns, minute } from "./columns";
import { chosen, misuse, required } from "./misuse";

export const usage = `create | list | revoke

  create --name NAME --scope SCOPE [--source NAME]
  list
  revoke ID

  --name   who or what will use the key
  --scope  read: metrics and journeys of all teams, without anybody's words; ingest: sending records
  --source the only source that the key may send records for; without it, it may name any`;

const options = { name: { type: "string" }, scope: { type: "string" }, source: { type: "string" } } as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const verb = chosen(verbs, positionals);
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    console.log(await verb(sql, { ...values, id: positionals[1] }));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Given = { name?: string; scope?: string; source?: string; id?: string };

const verbs: Record<string, (sql: Sql, given: Given) => Promise<string>> = {
  create: async (sql, given) => {
    const [name, scope] = [required(given, "name"), required(given, "scope")];
    if (!isKeyScope(scope)) throw misuse(`--scope must be one of ${keyScopes.join(", ")}, not "${scope}".`);
    const source = given.source ?? null;
    if (source !== null && (scope !== "ingest" || !isSlug(source)))
      throw misuse("--source is a name of letters, digits, - and _, for a key that sends records.");
    const { id, key } = await makeKey(sql, commandLine, { name, scope, source });
    return `${key}\n\nThis is key ${id}. Keep it now: only its hash is stored, so it cannot be shown again.`;
  },
  list: async (sql) => {
    const found = await apiKeys(sql);
    if (found.length === 0) return "There is no key yet.";
    return columns([
      ["id", "name", "scope", "source", "begins with", "made", "last used", "revoked"],
      ...found.map((key) => [
        String(key.id),
        key.name,
        key.scope,
        key.scope === "ingest" ? (key.source ?? "any") : "",
        key.prefix,
        minute(key.created_at),
        minute(key.last_used_at),
        minute(key.revoked_at),
      ]),
    ]);
  },
  revoke: async (sql, { id }) => {
    if (!id || !/^\d{1,9}$/.test(id)) throw misuse("Please give the id of the key; `key list` shows it.");
    if (!(await withdrawKey(sql, commandLine, Number(id))))
      throw new Error(`There is no key ${id} that still opens anything.`);
    return `Key ${id} no longer opens anything.`;
  },
};
