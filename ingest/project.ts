import type { TransactionSql } from "postgres";
import { rebuildJourneys } from "@/journeys/rebuild";
import { clearDetails, writeEvaluations, writeMessages } from "./details-projection";
import { readHandoffs, writeHandoffs } from "./handoff-reports";
import { makeIdentities } from "./identities";
import { joinIdentities } from "./identity-groups";
import { linkIdentities } from "./identity-links";
import { writeInteractions } from "./interactions-projection";
import { makeNames } from "./names";
import { writePromises } from "./promises-projection";
import { readSurveys, writeSurveys } from "./survey-answers";
import { lockCustomers } from "./touched-customers";
import { foldParts } from "./touched-parts";

/** How many rows `changed_parts` and `refolds` have. */
export type Changes = { parts: number; refolds: number };

/**
 * Writes what `folded`, `refolds` and `changed_parts` say into the tables that the product reads, and has
 * the journeys of everybody concerned rebuilt. Leaves none of its temporary tables behind.
 */
export async function project(sql: TransactionSql, changes: Changes): Promise<void> {
  await foldParts(sql);
  await makeNames(sql);
  await makeIdentities(sql);
  const shaken = await linkIdentities(sql);
  await lockCustomers(sql);
  if (shaken > 0) await joinIdentities(sql);
  const surveys = await readSurveys(sql);
  const handoffs = await readHandoffs(sql);
  if (changes.refolds + changes.parts > 0) await clearDetails(sql);
  await writeInteractions(sql);
  await nameCustomers(sql);
  if (surveys > 0) await writeSurveys(sql);
  if (handoffs > 0) await writeHandoffs(sql);
  await writeEvaluations(sql);
  await writeMessages(sql);
  await writePromises(sql);
  await sql`
    drop table folded, refolds, changed_parts, touched_parts, named_agents, fresh_identities, shaken,
      survey_answers, headlines, handoff_reports`;
  await rebuildJourneys(sql);
}

/** A customer is called what their latest contact calls them. */
async function nameCustomers(sql: TransactionSql): Promise<void> {
  await sql`
    update customers set name = latest.name
    from (
      select distinct on (customer_id) customer_id, customer_name as name
      from folded join identities on (kind, value) = (identity_kind, identity_value)
      where customer_name is not null
      order by customer_id, started_at desc) latest
    where customers.id = customer_id and customers.name is distinct from latest.name`;
}
