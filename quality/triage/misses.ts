import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type FlagKind, flagKinds, sampleKind } from "@/language/flags";
import { ownTeams } from "@/metrics/populations/population";
import { share } from "./rule-figures";

type Share = { k: number; n: number; share: ReturnType<typeof share> };

/** What a random sample says of the flags. Flags are those that stand now, so a tuned rule is measured anew. */
export type Misses = {
  drawn: number;
  /** Of the journeys judged, those in which something went wrong and no rule says so. */
  missed: Share;
  /** Of the journeys in which something went wrong, those that some rule flags. */
  recall: Share;
  /** Of the journeys that should have been flagged for a reason, those that are. */
  byRule: (Share & { kind: FlagKind })[];
};

/** How much the rules miss, measured on the journeys of a random sample that were judged. */
export async function misses(database: Database, viewer: Viewer): Promise<Misses> {
  const [row] = await database.execute<{
    drawn: number;
    judged: number;
    bad: number;
    unflagged: number;
    byRule: { kind: FlagKind; n: number; k: number }[] | null;
  }>(sql`
    with judged as (
      select sample.journey_id, sample.verdict, seen_kinds,
        array(select kind from flags where flags.journey_id = sample.journey_id and kind <> ${sampleKind}
          and counts_from <= now()) as raised
      from flags sample
      left join lateral (
        select seen_kinds from interactions contact
        join judged_flags on judged_flags.contact_id = contact.id and kind = ${sampleKind}
        join triage_acts on triage_acts.id = act_id and undone_at is null
        where contact.journey_id = sample.journey_id order by act_id desc limit 1) as act on true
      where sample.kind = ${sampleKind} and ${within(viewer)}
    ), bad as (select * from judged where verdict = 'confirmed')
    select count(*)::int as drawn, (count(verdict))::int as judged,
      (count(*) filter (where verdict = 'confirmed'))::int as bad,
      (count(*) filter (where verdict = 'confirmed' and cardinality(raised) = 0))::int as unflagged,
      (select jsonb_agg(jsonb_build_object('kind', kind, 'n', n, 'k', k)) from (
        select kind, count(*) as n, count(*) filter (where kind = any(raised)) as k
        from bad cross join unnest(seen_kinds) as kind group by kind) as rules) as "byRule"
    from judged`);
  const { drawn = 0, judged = 0, bad = 0, unflagged = 0, byRule } = row ?? {};
  const of = (k: number, n: number): Share => ({ k, n, share: share(k, n) });
  return {
    drawn,
    missed: of(unflagged, judged),
    recall: of(bad - unflagged, bad),
    byRule: flagKinds.flatMap((kind) => {
      const found = byRule?.find((one) => one.kind === kind);
      return found ? [{ kind, ...of(found.k, found.n) }] : [];
    }),
  };
}

function within(viewer: Viewer): SQL {
  const own = ownTeams(viewer);
  return own ? sql`sample.team_ids && ${own}` : sql`true`;
}
