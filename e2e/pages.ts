import { sql } from "./database";
import { people } from "./people";

/** The weeks before every handoff carried a case note, in the demo, judged when all of them were mature. */
export const before = "from=2026-08-10&to=2026-10-05&time_zone=Europe/Berlin&as_of=2026-11-23T00:00:00Z";

/** Every page that one must be signed in for, with an address that exists. */
export const pages: Record<string, () => Promise<string>> = {
  "/": async () => "/",
  "/behind/[metric]": async () => "/behind/csat",
  "/changes": async () => "/changes",
  "/channels": async () => "/channels",
  "/coaching": async () => "/coaching",
  "/coaching/[agent]": async () => "/coaching/a108",
  "/coaching/sessions/[id]": async () => `/coaching/sessions/${await heldSession()}`,
  "/divergence": async () => "/divergence",
  "/divergence/pair": async () => "/divergence/pair",
  "/gap": async () => "/gap",
  "/glossary": async () => "/glossary",
  "/handoffs": async () => "/handoffs",
  "/import": async () => "/import",
  "/import/[id]": async () => `/import/${await someUpload()}`,
  "/journeys": async () => "/journeys",
  "/journeys/[id]": async () => `/journeys/${await journey("own")}`,
  "/journeys/[id]/sheet": async () => `/journeys/${await journey("own")}/sheet`,
  "/review": async () => "/review",
  "/review/rules": async () => "/review/rules",
  "/review/sample": async () => "/review/sample",
  "/review/calibration": async () => "/review/calibration",
  "/review/calibration/[id]": async () => `/review/calibration/${await first("calibrations")}`,
  "/review/calibration/new": async () => "/review/calibration/new",
  "/review/disputes": async () => "/review/disputes",
  "/review/disputes/[id]": async () => `/review/disputes/${await first("disputes")}`,
  "/review/scorecards": async () => "/review/scorecards",
  "/review/scorecards/[id]": async () => `/review/scorecards/${await scorecardWithDraft()}`,
  "/review/scorecards/[id]/edit": async () => `/review/scorecards/${await scorecardWithDraft()}/edit`,
  "/review/scorecards/reviews": async () => "/review/scorecards/reviews",
  "/review/scorecards/reviews/[id]": async () => `/review/scorecards/reviews/${await first("reviews")}`,
  "/settings": async () => "/settings",
  "/settings/audit": async () => "/settings/audit",
  "/settings/customers": async () => "/settings/customers",
  "/settings/customers/[customer]": async () => `/settings/customers/${await first("customers")}`,
  "/settings/keys": async () => "/settings/keys",
  "/settings/people": async () => "/settings/people",
  "/settings/small-numbers": async () => "/settings/small-numbers",
  "/settings/sources": async () => "/settings/sources",
  "/settings/sources/[source]/attributes": async () => `/settings/sources/${await someSource()}/attributes`,
  "/settings/sources/[source]/text": async () => `/settings/sources/${await someSource()}/text`,
  "/signals": async () => "/signals",
  "/silence": async () => "/silence",
  "/targets": async () => "/targets",
};

/** A journey that the demo's supervisor may see, or may not. */
export async function journey(whose: "own" | "foreign"): Promise<number> {
  const [row] = await sql`
    select id from journeys
    where ${whose === "own"} = team_ids && array(
      select team_id from user_teams join users on users.id = user_id where email = ${people.supervisor})
    order by id limit 1`;
  return Number(row?.id);
}

async function someSource(): Promise<string> {
  const [row] = await sql`select slug from sources order by id limit 1`;
  return encodeURIComponent(row?.slug);
}

/** The demo's own, which came before what tests have added. */
async function first(
  table: "calibrations" | "customers" | "disputes" | "reviews" | "scorecards",
): Promise<number> {
  const [row] = await sql`select min(id) as id from ${sql(table)}`;
  return Number(row?.id);
}

/** The demo's scorecard, with a draft of its next version. */
async function scorecardWithDraft(): Promise<number> {
  const id = await first("scorecards");
  await sql`
    insert into scorecard_versions (scorecard_id, number, card)
    select scorecard_id, number + 1, card from scorecard_versions where scorecard_id = ${id}
    order by number desc limit 1 on conflict do nothing`;
  return id;
}

/** The session that the demo's supervisor has held. */
export async function heldSession(): Promise<number> {
  const [row] = await sql`
    select coaching_sessions.id from coaching_sessions join agents on agents.id = agent_id
    where external_id = 'a108' and held_on is not null order by coaching_sessions.id limit 1`;
  return Number(row?.id);
}

/** A file that somebody brought and whose rows are gone again; only administrators get further than its list. */
export async function someUpload(): Promise<string> {
  const id = "0123456789abcdef0123456789abcdef";
  const result = {
    importId: null,
    accepted: 2,
    updated: 1,
    unchanged: 0,
    rejected: 1,
    rows: 4,
    refusals: [],
  };
  await sql`
    insert into uploads (id, name, bytes, state, result)
    values (${id}, 'yesterday.csv', 1234, 'imported', ${sql.json(result)}) on conflict do nothing`;
  return id;
}
