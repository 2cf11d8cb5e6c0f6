import type { Sql, TransactionSql } from "postgres";
import { recordAudit } from "@/db/access/audit";
import { planForManyRows } from "@/db/for-many-rows";
import type { Viewer } from "@/db/viewer";
import { type FlagKind, flagRules, type RuleParameters, type Severity, severities } from "@/language/flags";
import { raiseFlags } from "./raise";

export type GivenRule = { isOn: boolean; severity: number; parameters: RuleParameters };

/** Rules decide what everybody is shown, so who judges flags for everybody tunes them. */
export function tunesRules({ role }: Pick<Viewer, "role">): boolean {
  return role === "administrator" || role === "qa";
}

/**
 * Ends the version of a rule that counts, begins another, and raises the flags of that kind anew, all in one
 * transaction: imports wait, readers see the old flags until all are new. Null: done; else why not.
 */
export async function changeRule(
  sql: Sql,
  viewer: Viewer,
  kind: FlagKind,
  given: GivenRule,
): Promise<string | null> {
  if (!tunesRules(viewer)) return "Only administrators and QA analysts change the rules.";
  const unfit = problem(kind, given);
  if (unfit) return unfit;
  return sql.begin(async (transaction) => {
    // As for a rebuild of all journeys: no import may raise flags by a rule that ends meanwhile.
    await transaction`lock table interactions in share row exclusive mode`;
    const [current] = await transaction<{ version: number; same: boolean }[]>`
      select version, is_on = ${given.isOn} and severity = ${given.severity}
        and parameters = ${transaction.json(given.parameters)} as same
      from flag_rules where kind = ${kind} and ended_at is null`;
    if (current?.same) return "That is how the rule stands already; nothing was changed.";
    await transaction`update flag_rules set ended_at = now() where kind = ${kind} and ended_at is null`;
    await transaction`
      insert into flag_rules (kind, version, is_on, severity, parameters, changed_by)
      values (${kind}, ${(current?.version ?? 0) + 1}, ${given.isOn}, ${given.severity},
        ${transaction.json(given.parameters)}, ${viewer.userId})`;
    await recordAudit(transaction, viewer, {
      action: "settings_changed",
      subject: `flag rule ${kind}`,
      detail: `${given.isOn ? "on" : "off"}, severity ${given.severity}, ${JSON.stringify(given.parameters)}`,
    });
    await raiseForEverybody(transaction, kind);
    return null;
  });
}

async function raiseForEverybody(sql: TransactionSql, kind: FlagKind): Promise<void> {
  await planForManyRows(sql);
  await sql`
    create temporary table touched_customers on commit drop as select distinct customer_id from journeys`;
  await sql`analyze touched_customers`;
  await raiseFlags(sql, [kind]);
}

function problem(kind: FlagKind, { severity, parameters }: GivenRule): string | null {
  if (!severities.includes(severity as Severity)) return "The severity must be 1, 2 or 3.";
  const known = flagRules[kind].parameters;
  for (const { name, words, least, most, unit } of known) {
    const value = parameters[name];
    const fits = value !== undefined && value >= least && value <= most;
    if (!fits || (unit === "count" && !Number.isInteger(value)))
      return `"${words}" must be a ${unit === "count" ? "whole number" : "number"} from ${least} to ${most}.`;
  }
  return Object.keys(parameters).length === known.length ? null : "There is no such parameter.";
}
