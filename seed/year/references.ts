import type { TransactionSql } from "postgres";
import { crowdSize } from "./crowd";
import { intents } from "./intents";
import { staff, teams } from "./staff";
import type { Size } from "./year";

/** Ids that rows refer to; those of interactions, customers and identities are kept free from the first on. */
export type References = {
  source: string;
  sourceId: number;
  importId: number;
  customers: number;
  interactionId: number;
  customerId: number;
  identityId: number;
  /** By the place of the intent, and of the agent. */
  intentIds: number[];
  agentIds: number[];
  teamIds: Map<string, number>;
};

export const sourceOf = ({ seed }: Size) => `year-${seed}`;

/** Makes what the rows of a year refer to, and keeps ids free for them. */
export async function makeReferences(sql: TransactionSql, size: Size): Promise<References> {
  const source = sourceOf(size);
  const customers = crowdSize(size.interactions);
  const [made] = await sql<{ sourceId: number; importId: number }[]>`
    with source as (insert into sources (slug, keeps_text) values (${source}, true) returning id)
    insert into imports (source_id, name, new_count)
    select id, ${`generate: ${source}`}, ${size.interactions} from source
    returning source_id as "sourceId", id as "importId"`;
  if (!made) throw new Error("The import of the year was not registered.");
  return {
    ...made,
    source,
    customers,
    interactionId: await keepFree(sql, "interactions", size.interactions),
    customerId: await keepFree(sql, "customers", customers),
    identityId: await keepFree(sql, "identities", customers),
    ...(await makeNames(sql, made.sourceId)),
  };
}

/** The first of so many ids that nobody else is given. */
async function keepFree(sql: TransactionSql, table: string, count: number): Promise<number> {
  const [kept] = await sql<{ last: number }[]>`
    with sequence as (select pg_get_serial_sequence(${table}, 'id') as name)
    select setval(name, nextval(name) + ${count})::float8 as last from sequence`;
  return (kept?.last ?? 0) - count + 1;
}

async function makeNames(sql: TransactionSql, sourceId: number) {
  const paths = intents.map(({ path }) => path);
  const names = teams.map(({ name }) => name);
  await sql`insert into intents (path) select unnest(${paths}::text[]) order by 1 on conflict do nothing`;
  await sql`insert into teams (name) select unnest(${names}::text[]) order by 1 on conflict do nothing`;
  await sql`
    insert into agents (source_id, external_id, name, kind)
    select ${sourceId}, * from unnest(
      ${staff.map(({ key }) => key)}::text[], ${staff.map(({ name }) => name)}::text[],
      ${staff.map(({ kind }) => kind)}::agent_kind[])`;
  const intentRows = await sql`
    select id from unnest(${paths}::text[]) with ordinality as named(path, place) join intents using (path)
    order by place`;
  const agentRows = await sql`
    select id from unnest(${staff.map(({ key }) => key)}::text[]) with ordinality as named(external_id, place)
    join agents using (external_id) where source_id = ${sourceId} order by place`;
  const teamRows = await sql`select id, name from teams where name = any(${names}::text[])`;
  return {
    intentIds: intentRows.map(({ id }) => id as number),
    agentIds: agentRows.map(({ id }) => id as number),
    teamIds: new Map(teamRows.map(({ id, name }) => [name as string, id as number])),
  };
}
