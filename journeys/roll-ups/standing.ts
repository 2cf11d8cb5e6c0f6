import type { ISql, TransactionSql } from "postgres";
import { defaultTimeZone } from "@/db/environment";
import { type Standing, standingKey, standingVersion } from "@/db/roll-ups/standing";
import { isTimeZone } from "@/language/period";

/** The roll-ups that an installation should have: of this version of the product, in days of the business zone. */
export async function wantedStanding(sql: ISql): Promise<Standing> {
  const [setting] = await sql<
    { zone: unknown }[]
  >`select value as zone from settings where key = 'time_zone'`;
  const zone = setting?.zone;
  return {
    zone: typeof zone === "string" && isTimeZone(zone) ? zone : defaultTimeZone(),
    version: standingVersion,
  };
}

/** The roll-ups that stand, or null. */
export async function standing(sql: ISql): Promise<Standing | null> {
  const [row] = await sql<{ value: Standing }[]>`select value from settings where key = ${standingKey}`;
  return row?.value ?? null;
}

/** From here on nobody notes what changes, and readings come from the facts. */
export async function standDown(sql: ISql): Promise<void> {
  await sql`delete from settings where key = ${standingKey}`;
}

export async function standUp(sql: TransactionSql, { zone, version }: Standing): Promise<void> {
  await sql`
    insert into settings (key, value)
    values (${standingKey}, jsonb_build_object('zone', ${zone}::text, 'version', ${version}::text))
    on conflict (key) do update set value = excluded.value`;
}
