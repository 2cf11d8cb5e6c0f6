import type { Sql, TransactionSql } from "postgres";
import { recordAudit } from "@/db/access/audit";
import { planForManyRows } from "@/db/for-many-rows";
import type { Viewer } from "@/db/viewer";
import { fold } from "../fold";
import { forgetSpansOf } from "../otel/forget-spans";
import { project } from "../project";
import { lockSources } from "../sources";
import { temporary } from "../temporary";
import { forgetJudgements } from "./forget-judgements";
import { keepDigests } from "./forgotten";
import { type Traced, traced } from "./traced";
import { tracedWords } from "./traced-words";

/** What would go if the customer were forgotten; null when there is no such customer. */
export async function tracedOf(sql: Sql, customer: number): Promise<Traced | null> {
  return sql.begin((transaction) => traced(transaction, customer)) as Promise<Traced | null>;
}

/**
 * Forgets a customer for good, in one transaction: everything that was ever kept of them, and what follows
 * from it. Digests stay, so that the same files and spans do not bring them back.
 */
export async function forgetCustomer(
  sql: Sql,
  by: Pick<Viewer, "userId" | "name">,
  customer: number,
): Promise<Traced> {
  return sql.begin((transaction) => forget(transaction, by, customer)) as Promise<Traced>;
}

async function forget(
  sql: TransactionSql,
  by: Pick<Viewer, "userId" | "name">,
  customer: number,
): Promise<Traced> {
  await planForManyRows(sql);
  // Of all sources: none may bring the customer while they are being forgotten.
  const sources = await sql`select id from sources`;
  await lockSources(
    sql,
    sources.map(({ id }) => id as number),
  );
  await sql`select from customers where id = ${customer} for update`;
  const found = await traced(sql, customer);
  if (!found) throw new Error(`There is no customer ${customer}.`);
  await keepDigests(sql);
  await forgetJudgements(sql);
  await forgetSpansOf(sql, sql`select source_id, external_id from traced_contacts`);
  await forgetRecords(sql);
  await forgetIdentities(sql, customer);
  await recordAudit(sql, by, {
    action: "customer_forgotten",
    subject: `customer ${customer}`,
    detail: tracedWords(found).join(", "),
  });
  return found;
}

/** As when an import is taken back: what was made of the records goes with them. */
async function forgetRecords(sql: TransactionSql): Promise<void> {
  const refolds = await temporary(sql, "refolds", sql`select source_id, external_id from traced_contacts`);
  const parts = await temporary(
    sql,
    "changed_parts",
    sql`
    select distinct source_id, record_type, external_id from traced_records
    where record_type not in ('interaction', 'delete')`,
  );
  await sql`delete from survey_responses where record_id in (select id from traced_records)`;
  await sql`delete from records where id in (select id from traced_records)`;
  await fold(sql, null);
  await project(sql, { parts, refolds });
}

/** An identity that records of other customers name is theirs now; the others go. */
async function forgetIdentities(sql: TransactionSql, customer: number): Promise<void> {
  await temporary(
    sql,
    "left_customers",
    sql`
    select ${customer}::bigint as id
    union
    select customer_id from identities where id in (select identity_id from traced_identities)`,
  );
  await sql`
    delete from identities
    where id in (select identity_id from traced_identities)
      and not exists (select from identity_links where identities.id in (identity_id, owner_id))
      and not exists (
        select from interactions
        where interactions.customer_id is null and identity_id = identities.id)
      and not exists (
        select from interactions
        where interactions.customer_id = identities.customer_id and identity_id = identities.id)`;
  await sql`
    delete from customers where id in (select id from left_customers)
      and not exists (select from identities where customer_id = customers.id)`;
  await sql`
    update customers set name = null where id in (select id from left_customers)
      and not exists (select from interactions where customer_id = customers.id)`;
}
