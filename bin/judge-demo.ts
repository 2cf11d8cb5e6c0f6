import { connect, type Database, open } from "@/db/client";
import { environment } from "@/db/environment";
import { everything, type Viewer } from "@/db/viewer";
import { judge } from "@/quality/triage/judge";
import { sweepOutliers } from "@/quality/triage/outliers";
import { rootCauses } from "@/quality/triage/root-causes";
import { drawSample } from "@/quality/triage/sample";
import { Chance } from "@/seed/random";

/** How often a flag of the demo is right, by its kind. */
const right: Record<string, number> = {
  silence: 0.62,
  lost_context: 0.9,
  satisfied_but_hard: 0.55,
  low_groundedness: 0.8,
};

/** What the demo's analyst made of some of its flags and of most of a random sample. Twice changes nothing. */
export async function judgeDemo(): Promise<number> {
  const sql = connect(environment().DATABASE_URL, 1);
  const { database, close } = open(environment().DATABASE_URL, 1);
  try {
    const [quinn] = await sql`
      select id, name from users where email = 'quinn@demo.test' and not exists (select from triage_acts)`;
    if (!quinn) return 0;
    const viewer: Viewer = { ...everything, userId: quinn.id, name: quinn.name, role: "qa" };
    await sweepOutliers(database);
    // Names, not ids, decide: the demo is the same on every machine.
    const flagged = await sql<Waiting[]>`
      select flags.journey_id::float8 as id, array_agg(kind order by kind) as kinds, false as bad
      from flags join interactions opener on opener.id = flags.journey_id
      where happened_at < '2026-09-14' and counts_from <= now() and kind <> 'agent_outlier'
      group by flags.journey_id, external_id order by external_id collate "C"`;
    const chance = new Chance("verdicts");
    const some = flagged.filter(() => chance.is(0.15)).slice(0, 60);
    const causes = (await rootCauses(database)).map(({ id }) => id);
    for (const one of some) await judgeFlags(database, viewer, one, causes, chance);
    return some.length + (await judgeSample(database, sql, viewer, new Chance("sample")));
  } finally {
    await close();
    await sql.end({ timeout: 5 });
  }
}

type Waiting = { id: number; kinds: string[]; bad: boolean };

async function judgeFlags(
  database: Database,
  viewer: Viewer,
  { id, kinds }: Waiting,
  causes: number[],
  chance: Chance,
) {
  const confirmed = kinds.filter((kind) => chance.is(right[kind] ?? 0.5));
  await judge(database, viewer, id, {
    verdict: confirmed.length > 0 ? "confirmed" : "dismissed",
    rootCauseId: confirmed.length > 0 ? chance.one(causes) : null,
    note: "",
    kinds: confirmed,
    seenKinds: [],
  });
}

async function judgeSample(
  database: Database,
  sql: ReturnType<typeof connect>,
  viewer: Viewer,
  chance: Chance,
): Promise<number> {
  const weeks = { from: "2026-09-14", to: "2026-10-05", timeZone: "Europe/Berlin" };
  await drawSample(database, viewer, { seed: "nordpakt", unit: "team", size: 2, ...weeks });
  const drawn = await sql<Waiting[]>`
    select sample.journey_id::float8 as id, journeys.outcome not in ('resolved', 'unknown') as bad,
      array(select kind from flags where flags.journey_id = sample.journey_id and kind <> 'sample' order by 1) as kinds
    from flags sample join journeys on journeys.id = sample.journey_id
      join interactions opener on opener.id = sample.journey_id
    where sample.kind = 'sample' order by opener.external_id collate "C"`;
  const some = drawn.filter(() => chance.is(0.8));
  for (const { id, bad, kinds } of some) {
    const isBad = chance.is(bad ? 0.7 : 0.03);
    await judge(database, viewer, id, {
      verdict: isBad ? "confirmed" : "dismissed",
      rootCauseId: null,
      note: "",
      kinds: null,
      seenKinds: isBad && kinds.length === 0 && chance.is(0.4) ? ["lost_context"] : kinds.filter(() => isBad),
    });
  }
  return some.length;
}
