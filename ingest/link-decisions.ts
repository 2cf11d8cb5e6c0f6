import type { Sql, TransactionSql } from "postgres";
import { rebuildJourneys } from "@/journeys/rebuild";
import { joinIdentities } from "./identity-groups";
import { setSharingLimit } from "./shared-identities";
import { temporary } from "./temporary";
import { lockShaken } from "./touched-customers";

/** The two identities of a link, in any order. */
export type Pair = [number, number];

/** The two are not the same person, whatever the records say that came or will come. */
export async function undoLink(sql: Sql, pair: Pair): Promise<void> {
  await decide(sql, pair, async (transaction, [low, high]) => {
    const made = await transaction`
      insert into undone_links (identity_id, fellow_id) values (${low}, ${high}) on conflict do nothing`;
    if (made.count === 0) throw new Error(`The link ${low}-${high} was undone already.`);
  });
}

/** The link holds again, as far as its rule makes it hold. */
export async function redoLink(sql: Sql, pair: Pair): Promise<void> {
  await decide(sql, pair, async (transaction, [low, high]) => {
    const taken = await transaction`
      delete from undone_links where (identity_id, fellow_id) = (${low}, ${high})`;
    if (taken.count === 0) throw new Error(`The link ${low}-${high} was not undone.`);
  });
}

/** Sets with how many customers an identifier may be named, and finds out anew who is one person. */
export async function limitSharing(sql: Sql, limit: number): Promise<void> {
  await sql.begin(async (transaction) => {
    await setSharingLimit(transaction, limit);
    await rejoin(
      transaction,
      transaction`select identity_id from identity_links union select owner_id from identity_links`,
    );
  });
}

type Decision = (sql: TransactionSql, pair: Pair) => Promise<void>;

async function decide(sql: Sql, [a, b]: Pair, decision: Decision): Promise<void> {
  const [low, high] = a < b ? [a, b] : [b, a];
  await sql.begin(async (transaction) => {
    const [known] = await transaction`
      select from identity_links where (identity_id, owner_id) in ((${low}, ${high}), (${high}, ${low}))
      union all
      select from undone_links where (identity_id, fellow_id) = (${low}, ${high})
      limit 1`;
    if (!known) throw new Error(`There is no link ${low}-${high}; \`links\` lists those there are.`);
    await decision(transaction, [low, high]);
    await rejoin(transaction, transaction`select unnest(${[low, high]}::bigint[]) as identity_id`);
  });
}

/** Finds out anew who is one person among these identities, and rebuilds the journeys of whom that concerns. */
async function rejoin(sql: TransactionSql, shaken: ReturnType<TransactionSql>): Promise<void> {
  await temporary(sql, "shaken", shaken);
  await lockShaken(sql);
  await joinIdentities(sql);
  await rebuildJourneys(sql);
}
