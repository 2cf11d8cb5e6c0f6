import { beforeAll, expect, test } from "vitest";
import { commandLine } from "@/db/access/audit";
import { testDatabase } from "@/db/test-database";
import { deliver } from "../test-delivery";
import { forgetCustomer } from "./forget-customer";

const db = testDatabase();
const ids: Record<string, { contact: number; journey: number; customer: number }> = {};

beforeAll(async () => {
  const contact = { channel: "chat", started_at: "2026-03-02T09:00:00Z", agent_id: "a1", team: "One" };
  await deliver(db.sql, [
    { ...contact, external_id: "hers", customer_id: "quinn" },
    { ...contact, external_id: "his", customer_id: "bob" },
  ]);
  const rows = await db.sql`
    select external_id, id::int as contact, journey_id::int as journey, customer_id::int as customer from interactions`;
  for (const { external_id, ...row } of rows) ids[external_id] = row as (typeof ids)[string];
  await db.sql`insert into scorecards default values`;
  await db.sql`insert into scorecard_versions (scorecard_id, number, card) values (1, 1, '{}')`;
  await db.sql`insert into calibrations (title, version_id) values ('May', 1)`;
  await db.sql`
    insert into calibration_items (calibration_id, position, subject, source_id, external_id)
    values (1, 1, 'interaction', 1, 'hers'), (1, 2, 'interaction', 1, 'his')`;
  await db.sql`
    insert into reviews (version_id, subject, source_id, external_id, calibration_item_id)
    values (1, 'interaction', 1, 'hers', null), (1, 'interaction', 1, 'his', null), (1, 'interaction', 1, 'hers', 1)`;
  await db.sql`
    insert into review_revisions (review_id, number, answers, summary, submitted_at)
    select id, 1, '{}', external_id, now() from reviews`;
  await db.sql`
    insert into disputes (review_id, revision_id, due_at, reasons)
    select review_id, id, now(), '{}' from review_revisions`;
  await db.sql`insert into triage_acts (note) values ('hers alone'), ('both')`;
  const [hers, his] = [ids.hers, ids.his];
  await db.sql`
    insert into judged_flags (act_id, contact_id, kind, verdict) values
      (1, ${hers?.contact ?? 0}, 'silence', 'confirmed'), (2, ${hers?.contact ?? 0}, 'repeat', 'confirmed'),
      (2, ${his?.contact ?? 0}, 'repeat', 'confirmed')`;
  await db.sql`
    insert into handovers (journey_id, kind, note)
    select id, 'coach', 'look' from journeys`;
  await db.sql`insert into journey_holds (journey_id) select id from journeys`;
  await db.sql`
    insert into coaching_sessions (agent_id, team_id, topic, metric, planned_on, journey_ids)
    select agents.id, teams.id, 'tone', 'csat', '2026-04-01', ${[hers?.journey ?? 0, his?.journey ?? 0]}::bigint[]
    from agents, teams`;
  await forgetCustomer(db.sql, commandLine, hers?.customer ?? 0);
});

test("what people judged of her goes, and what they judged of others stays", async () => {
  const [left] = await db.sql`
    select array(select external_id from reviews) as reviews, array(select summary from review_revisions) as revisions,
      (select count(*)::int from disputes) as disputes, array(select external_id from calibration_items) as items,
      array(select journey_id::int from handovers) as handovers, array(select journey_id::int from journey_holds) as holds,
      (select journey_ids::int[] from coaching_sessions) as coached`;
  const journey = ids.his?.journey;
  expect(left).toEqual({
    ...{ reviews: ["his"], revisions: ["his"], disputes: 1, items: ["his"] },
    ...{ handovers: [journey], holds: [journey], coached: [journey] },
  });
});

test("an act of judging that was hers alone goes with its note; one that judged others too stays with them", async () => {
  expect(
    await db.sql`select note, contact_id::int from triage_acts join judged_flags on act_id = id`,
  ).toEqual([{ note: "both", contact_id: ids.his?.contact }]);
  expect(await db.sql`select note from triage_acts`).toHaveLength(1);
});
