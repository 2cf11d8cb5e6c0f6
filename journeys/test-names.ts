import type { TransactionSql } from "postgres";
import type { Contact } from "./test-contact";

/** Makes the rows that contacts only name (customers, teams, …), and finds their ids by name. */
export async function namesOf(sql: TransactionSql, contacts: Contact[]) {
  const sources = distinct(contacts.map((contact) => contact.source ?? "test"));
  const teams = distinct(contacts.map((contact) => contact.team));
  const intents = distinct(contacts.map((contact) => contact.intent));
  const customers = distinct(contacts.map((contact) => contact.customer));

  await sql`insert into sources (slug) select unnest(${sources}::text[]) on conflict do nothing`;
  await sql`insert into teams (name) select unnest(${teams}::text[]) on conflict do nothing`;
  await sql`insert into intents (path) select unnest(${intents}::text[]) on conflict do nothing`;
  await sql`
    with fresh as (
      insert into customers (name)
      select name from unnest(${customers}::text[]) as name
      where not exists (select from identities where kind = 'customer_id' and value = name)
      returning id, name)
    insert into identities (kind, value, customer_id) select 'customer_id', name, id from fresh`;
  const sourceIds = await ids(sql`select slug as name, id from sources`);
  const teamIds = await ids(sql`select name, id from teams`);
  const intentIds = await ids(sql`select path as name, id from intents`);
  const identityIds = await ids(sql`select value as name, id from identities where kind = 'customer_id'`);
  const customerIds = await ids(
    sql`select value as name, customer_id as id from identities where kind = 'customer_id'`,
  );

  const source = (name = "test") => sourceIds.get(name) as number;
  for (const contact of contacts.filter(({ agent }) => agent)) {
    const { agent = null, agentKind = "human" } = contact;
    await sql`
      insert into agents (source_id, external_id, name, kind)
      values (${source(contact.source)}, ${agent}, ${agent}, ${agentKind}) on conflict do nothing`;
  }
  const agentIds = await ids(sql`select source_id || ':' || external_id as name, id from agents`);
  const [file] = await sql`insert into imports (name) values ('test') returning id`;

  const found = (map: Map<string, number>) => (name?: string | null) => map.get(name ?? "") ?? null;
  return {
    importId: file?.id as number,
    source,
    team: found(teamIds),
    intent: found(intentIds),
    customer: found(customerIds),
    identity: found(identityIds),
    agent: (contact: Contact) => agentIds.get(`${source(contact.source)}:${contact.agent}`) ?? null,
  };
}

function distinct(names: (string | null | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== null && name !== undefined))].sort();
}

async function ids(rows: PromiseLike<readonly Record<string, unknown>[]>): Promise<Map<string, number>> {
  return new Map((await rows).map(({ name, id }) => [name as string, Number(id)]));
}
