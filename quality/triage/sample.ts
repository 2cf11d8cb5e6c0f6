import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { sampleKind } from "@/language/flags";
import { isDate } from "@/language/period";
import { withoutImports } from "./beside-imports";
import { mayNotTriage, triages } from "./roles";

export const sampleUnits = ["agent", "team"] as const;

export type GivenDraw = {
  seed: string;
  unit: (typeof sampleUnits)[number];
  /** Journeys for each agent or team and ISO week. */
  size: number;
  /** Days, half-open; widened to whole weeks from Monday. */
  from: string;
  to: string;
  timeZone: string;
};

export type Draw = Omit<GivenDraw, "from" | "to"> & {
  id: number;
  fromOn: string;
  toOn: string;
  drawnCount: number;
  author: string | null;
  drawnAt: string;
};

const largest = { size: 20, weeks: 53 };

/**
 * Draws journeys at random for each agent or team and week: of the mature journeys that opened then those
 * whose md5 of "seed:journey" comes first. The same seed draws the same of the same journeys. What was drawn
 * stands in the queue, blind to flags. Answers how many are new there.
 */
export async function drawSample(
  database: Database,
  viewer: Viewer,
  given: GivenDraw,
): Promise<{ drawn: number; added: number } | { refusal: string }> {
  const refusal = triages(viewer) ? unfit(given) : mayNotTriage;
  if (refusal) return { refusal };
  const { seed, unit, size, from, to, timeZone } = given;
  const members = unit === "agent" ? sql`agent_ids` : sql`team_ids`;
  return database.transaction(async (transaction) => {
    await withoutImports(transaction);
    const [drawn] = await transaction.execute<{ ids: number[]; fromOn: string; toOn: string }>(sql`
      with weeks as (
        select date_trunc('week', ${from}::date)::date as from_on,
          (date_trunc('week', ${to}::date - 1) + interval '7 days')::date as to_on
      ), placed as (
        select id, member, row_number() over (
          partition by member, date_trunc('week', opened_at at time zone ${timeZone})
          order by md5(${seed} || ':' || id), id) as place
        from weeks join journeys on opened_at >= from_on::timestamp at time zone ${timeZone}
          and opened_at < to_on::timestamp at time zone ${timeZone} and matures_at <= now()
        cross join unnest(${members}) as member)
      select from_on::text as "fromOn", to_on::text as "toOn",
        array(select distinct id from placed where place <= ${size} order by 1)::float8[] as ids from weeks`);
    const ids = drawn?.ids ?? [];
    const [draw] = await transaction.execute<{ id: number }>(sql`
      insert into sample_draws (seed, unit, size, from_on, to_on, time_zone, drawn_count, drawn_by)
      values (${seed}, ${unit}, ${size}, ${drawn?.fromOn}, ${drawn?.toOn}, ${timeZone}, ${ids.length}, ${viewer.userId})
      returning id`);
    if (ids.length === 0) return { drawn: 0, added: 0 };
    const added = await transaction.execute(sql`
      with marked as (
        insert into flag_marks (contact_id, kind, severity, reason, counts_from)
        select id, ${sampleKind}, 2, jsonb_build_object('draw', ${draw?.id}::int), now()
        from unnest(${sql.param(ids)}::bigint[]) as id on conflict do nothing returning contact_id)
      select contact_id from marked`);
    await transaction.execute(sql`
      insert into flags (journey_id, customer_id, kind, severity, reason, happened_at, counts_from, team_ids,
        channels, intent_ids, agent_kinds)
      select distinct on (journey_id) journey_id, customer_id, kind, severity, reason, happened_at, counts_from,
        team_ids, channels, intent_ids, agent_kinds
      from marked_flags where kind = ${sampleKind} and contact_id in ${ids}
      order by journey_id, counts_from, contact_id
      on conflict (journey_id, kind) do nothing`);
    return { drawn: ids.length, added: added.length };
  });
}

function unfit({ seed, size, from, to }: GivenDraw): string | null {
  if (seed.trim() === "" || seed.length > 60) return "Give a seed, of at most 60 characters.";
  if (!Number.isInteger(size) || size < 1 || size > largest.size)
    return `Draw 1 to ${largest.size} journeys for each and week.`;
  if (!isDate(from) || !isDate(to) || from >= to) return "Give the first day, and a later day as the last.";
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= largest.weeks * 7 ? null : `Draw from at most ${largest.weeks} weeks at once.`;
}

/** What was drawn, the newest first. */
export async function draws(database: Database): Promise<Draw[]> {
  return [
    ...(await database.execute<Draw>(sql`
      select sample_draws.id, seed, unit, size, from_on::text as "fromOn", to_on::text as "toOn",
        time_zone as "timeZone", drawn_count as "drawnCount", name as author,
        to_char(drawn_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "drawnAt"
      from sample_draws left join users on users.id = drawn_by order by id desc limit 50`)),
  ];
}
