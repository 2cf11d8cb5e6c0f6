import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { parse } from "@/language/filter";
import { flagKinds } from "@/language/flags";
import { measure } from "@/metrics/measure";
import { metricById } from "@/metrics/registry";
import { lines, load } from "./load";

const db = testDatabase();
const before = { from: "2026-08-10", to: "2026-10-05", timeZone: "Europe/Berlin" };
const after = "from=2026-10-05&to=2026-11-09";

async function share(id: string, query: string): Promise<string> {
  const metric = metricById(id);
  if (!metric) throw new Error(id);
  const { filter } = parse(new URLSearchParams(query), before);
  const [reading] = await measure(db.database, metric, filter, everything, new Date("2026-11-23T00:00:00Z"));
  return `${reading?.k}/${reading?.n} = ${reading?.value?.toFixed(3)}, ${reading?.pending} pending`;
}

beforeAll(async () => {
  await load(db.sql);
});

describe("what docs/demo.md promises", () => {
  test.each([
    ["journey-resolution", "", "4518/5789 = 0.780, 0 pending"],
    ["journey-resolution", "channels=cross", "1024/1678 = 0.610, 0 pending"],
    ["handoff-loss", "channel_path=chat > voice", "139/632 = 0.220, 0 pending"],
    ["journey-resolution", `${after}&channels=cross`, "793/1072 = 0.740, 0 pending"],
    ["handoff-loss", `${after}&channel_path=chat > voice`, "19/377 = 0.050, 0 pending"],
  ])("%s?%s is %s", async (id, query, said) => {
    expect(await share(id, query)).toBe(said);
  });
});

test("120 days, six channels, eight teams, people and machines, transcripts on a part", async () => {
  const [world] = await db.sql`
    select count(*)::int as interactions, count(distinct channel)::int as channels,
      count(distinct team_id)::int as teams, count(distinct agent_kind)::int as kinds,
      count(distinct (started_at at time zone 'Europe/Berlin')::date)::int as days,
      (select count(distinct interaction_id)::int from messages) as transcripts
    from interactions`;
  expect(world).toEqual({
    interactions: 19846,
    channels: 6,
    teams: 8,
    kinds: 2,
    days: 120,
    transcripts: 3670,
  });
});

test("every rule about journeys finds some to look at, and the random sample is drawn; all agents are alike", async () => {
  const found = await db.sql`select kind from flags group by kind having count(*) >= 20 order by kind`;
  expect(found.map(({ kind }) => kind)).toEqual(
    flagKinds.filter((kind) => kind !== "agent_outlier").toSorted(),
  );
});

const furnished = () => db.sql`
  select (select count(*)::int from scorecard_versions) as versions,
    (select count(*)::int from reviews where calibration_item_id is null) as reviews,
    (select count(*)::int from reviews where calibration_item_id is not null) as judgements,
    (select count(*)::int from disputes where outcome is null) as disputes,
    (select round(avg(score)::numeric, 6)::text from review_revisions) as score`;

test("the review desk: two versions of a card, ten reviews, twelve calls judged by three, one open dispute", async () => {
  const [desk] = await furnished();
  expect(desk).toMatchObject({ versions: 2, reviews: 10, judgements: 36, disputes: 1 });
});

test("loading it again changes nothing", async () => {
  const before = await furnished();
  expect(await load(db.sql)).toMatchObject({ accepted: 0, updated: 0, unchanged: 19846, rejected: [] });
  expect(await furnished()).toEqual(before);
});

test("the scenario is the same, byte for byte, each time", () => {
  const digest = () =>
    [...lines()].reduce((hash, line) => hash.update(line), createHash("sha256")).digest("hex");
  expect(digest()).toBe(digest());
});
