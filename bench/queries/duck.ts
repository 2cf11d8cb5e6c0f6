import { fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { Sql } from "postgres";

/** What is copied to DuckDB: the columns of the records that the questions read, and the facts. */
const tables = {
  raw_contacts: `
    select id, customer_id, journey_id, external_id, channel, direction, status, started_at at time zone 'UTC' as started_at,
      ended_at at time zone 'UTC' as ended_at, intent_id, team_id, agent_id, agent_kind, case_key, outcome,
      context_read as note_read, csat_scale, csat_score, ces_scale, ces_score
    from interactions`,
  raw_handoffs: `
    select from_interaction_id, to_external_id, to_channel, requested_at at time zone 'UTC' as requested_at, connected,
      context_read from reported_handoffs`,
  journeys: `
    select id, opened_at at time zone 'UTC' as opened_at, matures_at at time zone 'UTC' as matures_at, channel_count,
      resolved, to_json(channels) as channels, to_json(team_ids) as team_ids, to_json(intent_ids) as intent_ids,
      to_json(agent_kinds) as agent_kinds
    from journeys`,
  handoffs: `
    select id, requested_at at time zone 'UTC' as requested_at, from_channel, to_channel, from_agent_kind, from_team_id,
      intent_id, fate from handoffs`,
  intents: "select id, path from intents",
  agents: "select id, external_id from agents",
};

const types: Record<string, string> = {
  raw_contacts:
    "{id: 'BIGINT', customer_id: 'BIGINT', journey_id: 'BIGINT', external_id: 'VARCHAR', channel: 'VARCHAR', direction: 'VARCHAR', status: 'VARCHAR', started_at: 'TIMESTAMP', ended_at: 'TIMESTAMP', intent_id: 'INTEGER', team_id: 'INTEGER', agent_id: 'INTEGER', agent_kind: 'VARCHAR', case_key: 'VARCHAR', outcome: 'VARCHAR', note_read: 'BOOLEAN', csat_scale: 'VARCHAR', csat_score: 'DOUBLE', ces_scale: 'VARCHAR', ces_score: 'DOUBLE'}",
  raw_handoffs:
    "{from_interaction_id: 'BIGINT', to_external_id: 'VARCHAR', to_channel: 'VARCHAR', requested_at: 'TIMESTAMP', connected: 'BOOLEAN', context_read: 'BOOLEAN'}",
  journeys:
    "{id: 'BIGINT', opened_at: 'TIMESTAMP', matures_at: 'TIMESTAMP', channel_count: 'SMALLINT', resolved: 'BOOLEAN', channels: 'VARCHAR[]', team_ids: 'INTEGER[]', intent_ids: 'INTEGER[]', agent_kinds: 'VARCHAR[]'}",
  handoffs:
    "{id: 'BIGINT', requested_at: 'TIMESTAMP', from_channel: 'VARCHAR', to_channel: 'VARCHAR', from_agent_kind: 'VARCHAR', from_team_id: 'INTEGER', intent_id: 'INTEGER', fate: 'VARCHAR'}",
  intents: "{id: 'INTEGER', path: 'VARCHAR'}",
  agents: "{id: 'INTEGER', external_id: 'VARCHAR'}",
};

export type Duck = {
  version: string;
  /** The rows, as text, and the median time in milliseconds of so many rounds, taken where DuckDB runs. */
  asked: (text: string, times: number) => Promise<{ rows: (string | null)[][]; median: number }>;
  close: () => void;
};

const program = fileURLToPath(new URL("./duck-process.mjs", import.meta.url));

/**
 * DuckDB with two threads and the same rows, kept in a folder of its own. It is a process of its own: within this one
 * the product's readings took half as long again.
 */
export async function duck(sql: Sql, folder: string): Promise<Duck> {
  const child = fork(program, [join(folder, "bench.duckdb")]);
  const ended = once(child, "close").then(() => [{ error: "DuckDB has ended." }]);
  const asked: Duck["asked"] = async (text, times) => {
    const answered = once(child, "message");
    child.send({ text, times });
    const [{ error, rows, median }] = await Promise.race([answered, ended]);
    if (error) throw new Error(`${error}\n${text}`);
    return { rows, median };
  };
  for (const [name, query] of Object.entries(tables)) {
    const file = join(folder, `${name}.csv`);
    await copied(sql, query, file);
    const columns = `header = true, columns = ${types[name]}, nullstr = ''`;
    await asked(`create table ${name} as select * from read_csv('${file}', ${columns})`, 1);
  }
  const version = await asked("select version()", 1);
  return { version: String(version.rows[0]?.[0]), asked, close: () => child.disconnect() };
}

async function copied(sql: Sql, query: string, file: string): Promise<void> {
  const place = openSync(file, "w");
  try {
    // Careful: postgres.js stops reading from a connection whose COPY is read piece by piece, and may never go on.
    const stdout = await sql.unsafe(`copy (${query}) to stdout (format csv, header, null '')`).readable();
    stdout.on("data", (piece) => writeSync(place, piece));
    await finished(stdout);
  } finally {
    closeSync(place);
  }
}
