import type { Sql, TransactionSql } from "postgres";
import { planForManyRows } from "@/db/for-many-rows";
import { fold } from "./fold";
import { forgetSpansOfImport } from "./otel/forget-spans";
import { type Changes, project } from "./project";
import { lockSources } from "./sources";
import { temporary } from "./temporary";

/** Takes back what an import brought: everything is again as if it had never come. */
export async function undo(sql: Sql, importId: number): Promise<void> {
  await sql.begin((transaction) => takeBack(transaction, importId));
}

async function takeBack(sql: TransactionSql, importId: number): Promise<void> {
  await planForManyRows(sql);
  const sources = await sql`select distinct source_id from records where import_id = ${importId}`;
  await lockSources(
    sql,
    sources.map((row) => row.source_id as number),
  );
  const [found] = await sql`select undone_at from imports where id = ${importId} for update`;
  if (!found) throw new Error(`There is no import ${importId}.`);
  if (found.undone_at) throw new Error(`Import ${importId} was undone already.`);

  const changes = await findChanges(sql, importId);
  // Before its record goes: it is what a survey without a contact is found by.
  await sql`
    delete from survey_responses
    where record_id in (select id from records where import_id = ${importId} and record_type = 'survey')`;
  await forgetSpansOfImport(sql, importId);
  await sql`delete from records where import_id = ${importId}`;
  await fold(sql, null);
  await project(sql, changes);
  await sql`update imports set undone_at = now() where id = ${importId}`;
}

/** As `findChanges` for what arrives: every contact concerned is in `refolds`. */
async function findChanges(sql: TransactionSql, importId: number): Promise<Changes> {
  const parts = await temporary(
    sql,
    "changed_parts",
    sql`
    select distinct source_id, record_type, external_id from records
    where import_id = ${importId} and record_type not in ('interaction', 'delete')`,
  );
  const refolds = await temporary(
    sql,
    "refolds",
    sql`
    select source_id, external_id from records
    where import_id = ${importId} and record_type in ('interaction', 'delete')
    union
    select records.source_id, interaction_external_id
    from records join changed_parts using (source_id, record_type, external_id)
    where interaction_external_id is not null`,
  );
  return { parts, refolds };
}
