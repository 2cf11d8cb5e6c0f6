import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { importFile } from "@/ingest/import-file";
import { rebuildAll } from "@/journeys/rebuild-all";
import { parse } from "@/language/filter";
import { measure } from "@/metrics/measure";
import { metricById, registry } from "@/metrics/registry";
import { canonicalLine } from "./year/canonical-line";
import { loadYear } from "./year/load-year";
import { sourceOf } from "./year/references";
import type { Known } from "./year/truth";
import { yearOf } from "./year/year";

const size = { interactions: 2000, seed: 1 };
const loaded = testDatabase();
const imported = testDatabase();
const silently = { onProgress: () => {}, onIndexes: () => {} };
let known: Known;
let openings: object[];

const lines = (of = size) => [...yearOf(of)].map((recorded) => canonicalLine(sourceOf(of), recorded));
const digest = (of = size) => createHash("sha256").update(lines(of).join("")).digest("hex");

beforeAll(async () => {
  known = await loadYear(loaded.sql, size, silently);
  openings = [...(await journeyIds(loaded))];
  await rebuildAll(loaded.sql);
  const folder = await mkdtemp(join(tmpdir(), "year-"));
  const path = join(folder, "year.ndjson");
  await writeFile(path, lines().join(""));
  const receipt = await importFile(imported.sql, {
    path,
    name: "year.ndjson",
    source: "file",
    mapping: null,
    timeZone: null,
    mode: "keep",
  });
  expect(receipt).toMatchObject({ accepted: 2000, rejected: 0, refusals: [] });
  await rm(folder, { recursive: true });
});

const journeyIds = ({ sql }: TestDatabase) => sql`select id, journey_id from interactions order by id`;

async function readingsOf(db: TestDatabase, ids: string[]) {
  const period = { from: known.from, to: known.to, timeZone: "UTC" };
  const { filter } = parse(new URLSearchParams(), period);
  const readings = [];
  for (const id of ids) {
    const metric = metricById(id);
    if (!metric) throw new Error(`There is no metric ${id}.`);
    const [reading] = await measure(db.database, metric, filter, everything, new Date(known.to));
    if (!reading) throw new Error(`${id} says nothing.`);
    readings.push(reading);
  }
  return readings;
}

test("the product reports exactly what is true", async () => {
  const readings = await readingsOf(
    loaded,
    known.facts.map(({ metric }) => metric),
  );
  const said = readings.map(({ metric, n, k, value, pending }) => ({ metric, n, k, value, pending }));
  expect(said).toEqual(
    known.facts.map(({ metric, n, k, mean }) => ({
      metric,
      n,
      k: k ?? null,
      value: k === undefined ? (mean ?? n) : k / n,
      pending: expect.toSatisfy((pending) => !pending),
    })),
  );
});

test("every journey of the year is one of the product's", async () => {
  const [found] = await loaded.sql`select count(*)::int as journeys from journeys`;
  expect(found).toEqual({ journeys: known.journeys });
});

/** Fractions added up in another order differ in their last digits. */
const rounded = (readings: object[]) =>
  JSON.parse(
    JSON.stringify(readings, (_, value) =>
      typeof value === "number" ? Number(value.toPrecision(9)) : value,
    ),
  );

/** What the rows say, in the order of a name, with names for all that they refer to. */
const contents: Record<string, string> = {
  records: `select slug, record_type, external_id, version, content_hash, content::text
    from records join sources on sources.id = source_id order by external_id`,
  interactions: `select to_jsonb(interactions) - '{id,source_id,import_id,identity_id,customer_id,journey_id,
      intent_id,team_id,agent_id}'::text[] as row, slug, identities.kind, identities.value, customers.name,
      opening.external_id as opening, path, teams.name as team, agents.external_id as agent, agents.name as called
    from interactions join sources on sources.id = interactions.source_id
    left join identities on identities.id = identity_id
    left join customers on customers.id = interactions.customer_id and customers.id = identities.customer_id
    left join (select id, external_id from interactions) opening on opening.id = journey_id
    left join intents on intents.id = intent_id left join teams on teams.id = team_id
    left join agents on agents.id = agent_id
    order by interactions.external_id`,
  survey_responses: `select to_jsonb(part) - '{id,interaction_id,customer_id}'::text[] as row, external_id,
      part.customer_id is not distinct from interactions.customer_id as same
    from survey_responses part join interactions on interactions.id = interaction_id order by external_id, kind`,
  reported_handoffs: `select to_jsonb(part) - '{id,from_interaction_id}'::text[] as row, external_id
    from reported_handoffs part join interactions on interactions.id = from_interaction_id order by external_id`,
  promises: `select to_jsonb(part) - '{id,interaction_id}'::text[] as row, external_id
    from promises part join interactions on interactions.id = interaction_id order by external_id`,
  evaluations: `select to_jsonb(part) - '{id,interaction_id}'::text[] as row, external_id
    from evaluations part join interactions on interactions.id = interaction_id order by external_id, name`,
  journeys: `select to_jsonb(journeys) - '{id,customer_id,second_contact_id,intent_ids,team_ids,agent_ids,
      source_ids}'::text[] as row, interactions.external_id, second.external_id as second
    from journeys join interactions using (id)
    left join (select id, external_id from interactions) second on second.id = second_contact_id
    order by interactions.external_id`,
  contact_units: `select to_jsonb(unit) - '{id,customer_id,journey_id,intent_id,intent_ids,team_ids,agent_ids,
      source_ids}'::text[] as row, external_id
    from contact_units unit join interactions using (id) order by external_id`,
  handoffs: `select to_jsonb(handoffs) - '{id,customer_id,journey_id,from_interaction_id,to_interaction_id,
      from_team_id,to_team_id,from_agent_id,to_agent_id,intent_id,source_id}'::text[] as row, external_id
    from handoffs join interactions on interactions.id = from_interaction_id order by external_id`,
};

describe("importing what is printed makes the rows that are loaded", () => {
  test.each(Object.entries(contents))("%s", async (_, text) => {
    const [here, there] = await Promise.all([loaded.sql.unsafe(text), imported.sql.unsafe(text)]);
    expect(here.length).toBeGreaterThan(20);
    expect([...here]).toEqual([...there]);
  });

  test("and no other customers, identities or names", async () => {
    const counts = `select (select count(*) from customers) as customers, (select count(*) from identities) as identities,
      (select count(*) from identity_links) as links, (select count(*) from agents) > 0 as agents`;
    const [here, there] = await Promise.all([loaded.sql.unsafe(counts), imported.sql.unsafe(counts)]);
    expect([...here]).toEqual([...there]);
  });

  test("and the same readings of every metric", async () => {
    const ids = registry.map(({ id }) => id);
    expect(rounded(await readingsOf(loaded, ids))).toEqual(rounded(await readingsOf(imported, ids)));
  });
});

test("interactions are loaded with the journeys that the product finds", async () => {
  expect([...(await journeyIds(loaded))]).toEqual(openings);
});

test("the tables have the indexes and references that they had", async () => {
  const schema = `
    select pg_get_indexdef(indexrelid) as part from pg_index where indrelid in (
      select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace order by part`;
  const [here, there] = await Promise.all([loaded.sql.unsafe(schema), imported.sql.unsafe(schema)]);
  expect(here.length).toBeGreaterThan(60);
  expect([...here]).toEqual([...there]);
});

test("a second year keeps away from what is there", async () => {
  const second = await loadYear(imported.sql, { interactions: 100, seed: 2 }, silently);
  const [found] = await imported.sql`
    select count(*)::int as interactions, (count(*) filter (where direction = 'inbound'))::int as contacts
    from interactions join sources on sources.id = source_id where slug = 'year-2'`;
  const contacts = second.facts.find(({ metric }) => metric === "contacts")?.n;
  expect(found).toEqual({ interactions: 100, contacts });
});

test("the same seed makes the same bytes, another seed another year", () => {
  expect(digest()).toBe("096ca485966162f7e6507838bdc634a588f234debad18d009f63313a161edd05");
  expect(digest({ ...size, seed: 2 })).not.toBe(digest());
});
