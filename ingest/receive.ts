import type { Sql, TransactionSql } from "postgres";
import { planForManyRows } from "@/db/for-many-rows";
import type { Delivery, Receipt } from "./delivery";
import { fold } from "./fold";
import { dropForgotten } from "./forgetting/forgotten";
import { findChanges, keep } from "./keep";
import { forgetDeletedSpans } from "./otel/forget-spans";
import { refusePartial } from "./partial";
import { project } from "./project";
import { lockSources } from "./sources";
import { stage } from "./staging";
import { decide } from "./verdicts";

class Rehearsed extends Error {
  constructor(readonly receipt: Receipt) {
    super("rehearsed");
  }
}

/**
 * Takes in a delivery in one transaction: all good records of it are kept, and journeys are up to date,
 * or, when it throws or is killed, nothing has happened. Refused records go to `delivery.refuse`.
 */
export async function receive(sql: Sql, delivery: Delivery): Promise<Receipt> {
  try {
    return (await sql.begin((transaction) => takeIn(transaction, delivery))) as Receipt;
  } catch (error) {
    if (error instanceof Rehearsed) return error.receipt;
    throw error;
  }
}

/** The same inside a transaction of the caller's, so that what belongs to it happens with it or not at all. */
export async function takeIn(sql: TransactionSql, delivery: Delivery): Promise<Receipt> {
  await planForManyRows(sql);
  const { rejected: unreadable, sourceIds, hasPartial } = await stage(sql, delivery);
  await lockSources(sql, sourceIds);
  const gone = (await dropForgotten(sql, "staged")).filter((version) => version.is_counted).length;
  const rejected = unreadable + (hasPartial ? await refusePartial(sql, delivery) : 0);
  const decided = await decide(sql);
  const counts = { ...decided, unchanged: decided.unchanged + gone, rejected };
  const rehearsed = new Rehearsed({ importId: null, ...counts });
  if (delivery.mode === "rehearse" && !delivery.show) throw rehearsed;

  const { importId, received } = await register(sql, delivery, sourceIds, counts);
  if (counts.accepted + counts.updated > 0) await write(sql, importId, received);
  await delivery.show?.(sql, importId);
  if (delivery.mode === "rehearse") throw rehearsed;
  await sql`update imports set finished_at = clock_timestamp() where id = ${importId}`;
  return { importId, ...counts };
}

async function write(sql: TransactionSql, importId: number, received: string): Promise<void> {
  await keep(sql, importId, received);
  const changes = await findChanges(sql);
  await forgetDeletedSpans(sql);
  await fold(sql, { importId, received });
  await sql`drop table staged, contested`;
  await project(sql, changes);
}

async function register(sql: TransactionSql, delivery: Delivery, sourceIds: number[], counts: Counts) {
  const [registered] = await sql`
    insert into imports (name, source_id, new_count, updated_count, unchanged_count, rejected_count)
    values (
      ${delivery.name}, ${sourceIds.length === 1 ? (sourceIds[0] ?? null) : null}, ${counts.accepted},
      ${counts.updated}, ${counts.unchanged}, ${counts.rejected})
    returning id, clock_timestamp()::text as received`;
  return { importId: registered?.id as number, received: registered?.received as string };
}

type Counts = Omit<Receipt, "importId">;
