import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { apiKeys, createKey, type KeyScope, keyScopes, revokeKey } from "@/db/access/api-keys";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { columns, minute } from "./columns";
import { chosen, misuse, required } from "./misuse";

export const usage = `create | list | revoke

  create --name NAME --scope SCOPE
  list
  revoke ID

  --name   who or what will use the key
  --scope  read: metrics and journeys of all teams, without anybody's words; ingest: sending records`;

const options = { name: { type: "string" }, scope: { type: "string" } } as const;

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

type Given = { name?: string; scope?: string; id?: string };

const verbs: Record<string, (sql: Sql, given: Given) => Promise<string>> = {
  create: async (sql, given) => {
    const [name, scope] = [required(given, "name"), required(given, "scope")];
    if (!isScope(scope)) throw misuse(`--scope must be one of ${keyScopes.join(", ")}, not "${scope}".`);
    const { id, key } = await createKey(sql, { name, scope });
    return `${key}\n\nThis is key ${id}. Keep it now: only its hash is stored, so it cannot be shown again.`;
  },
  list: async (sql) => {
    const found = await apiKeys(sql);
    if (found.length === 0) return "There is no key yet.";
    return columns([
      ["id", "name", "scope", "begins with", "made", "last used", "revoked"],
      ...found.map((key) => [
        String(key.id),
        key.name,
        key.scope,
        key.prefix,
        minute(key.created_at),
        minute(key.last_used_at),
        minute(key.revoked_at),
      ]),
    ]);
  },
  revoke: async (sql, { id }) => {
    if (!id || !/^\d{1,9}$/.test(id)) throw misuse("Please give the id of the key; `key list` shows it.");
    if (!(await revokeKey(sql, Number(id))))
      throw new Error(`There is no key ${id} that still opens anything.`);
    return `Key ${id} no longer opens anything.`;
  },
};

const isScope = (text: string): text is KeyScope => (keyScopes as readonly string[]).includes(text);
