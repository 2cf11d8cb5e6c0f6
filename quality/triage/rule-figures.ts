import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { FlagKind, RuleParameters, Severity } from "@/language/flags";
import { sampleKind } from "@/language/flags";
import { type Interval, wilson } from "@/metrics/inference/wilson";

/** One version of a rule, with what people made of its flags. */
export type RuleVersion = {
  kind: FlagKind;
  version: number;
  isOn: boolean;
  severity: Severity;
  parameters: RuleParameters;
  author: string | null;
  changedAt: string;
  endedAt: string | null;
  confirmed: number;
  reviewed: number;
  /** Confirmed of reviewed; null: nothing reviewed yet. */
  precision: { value: number; interval: Interval } | null;
  /** How many of its flags stand. */
  standing: number;
};

/** All versions of all rules, the newest of each first. A verdict counts for the version that was judged. */
export async function ruleVersions(database: Database): Promise<RuleVersion[]> {
  const rows = await database.execute<Omit<RuleVersion, "precision">>(sql`
    with verdict as (
      select distinct on (contact_id, kind) rule_id, verdict from judged_flags
      join triage_acts on triage_acts.id = act_id
      where undone_at is null and kind <> ${sampleKind}
      order by contact_id, kind, act_id desc
    ), judged as (
      select rule_id, count(*)::int as reviewed, (count(*) filter (where verdict = 'confirmed'))::int as confirmed
      from verdict group by rule_id
    ), raised as (select rule_id, count(*)::int as standing from flags group by rule_id)
    select flag_rules.kind, version, is_on as "isOn", severity, parameters, users.name as author,
      to_char(changed_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt",
      to_char(ended_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt",
      coalesce(confirmed, 0) as confirmed, coalesce(reviewed, 0) as reviewed, coalesce(standing, 0) as standing
    from flag_rules left join judged on judged.rule_id = flag_rules.id
      left join raised on raised.rule_id = flag_rules.id left join users on users.id = changed_by
    order by kind, version desc`);
  return rows.map((row) => ({ ...row, precision: share(row.confirmed, row.reviewed) }));
}

/** A share with its interval; null where there is nothing to share. */
export function share(k: number, n: number): { value: number; interval: Interval } | null {
  const interval = wilson(k, n);
  return interval && { value: k / n, interval };
}
