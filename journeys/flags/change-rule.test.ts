import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { everything } from "@/db/viewer";
import { type Contact, rebuildWorld, world } from "../test-world";
import { changeRule } from "./change-rule";
import { toldFlags } from "./test-naive-flags";

const db = testDatabase();
const qa = { ...everything, role: "qa" as const };
const groundedness = { isOn: true, severity: 3, parameters: { below: 0.5 } };

const contacts: Contact[] = [
  {
    id: "i1",
    at: "2026-03-01T10:00:00Z",
    customer: "C1",
    evaluations: [{ name: "groundedness", score: 0.4 }],
  },
  {
    id: "i2",
    at: "2026-03-01T10:00:00Z",
    customer: "C2",
    evaluations: [{ name: "groundedness", score: 0.6 }],
  },
  { id: "i3", at: "2026-03-01T10:00:00Z", customer: "C3", outcome: "customer_left" },
];

beforeEach(async () => {
  await emptied(db.sql);
  await db.sql`delete from flag_rules where version > 1`;
  await db.sql`update flag_rules set ended_at = null`;
  await world(db.sql, contacts);
});

const told = async () => (await toldFlags(db.sql)).map(({ journey, kind }) => `${journey} ${kind}`);

test("below 0.5 one of 0.4 and 0.6 is flagged, below 0.7 both, and off none; silence stays", async () => {
  expect(await told()).toEqual(["i1 low_groundedness", "i3 silence"]);
  const change = (given: object) => changeRule(db.sql, qa, "low_groundedness", { ...groundedness, ...given });
  expect(await change({ parameters: { below: 0.7 } })).toBeNull();
  expect(await told()).toEqual(["i1 low_groundedness", "i2 low_groundedness", "i3 silence"]);
  await world(db.sql, [
    {
      ...(contacts[1] as Contact),
      id: "i4",
      customer: "C4",
      evaluations: [{ name: "groundedness", score: 0.65 }],
    },
  ]);
  expect(await told()).toContain("i4 low_groundedness");
  expect(await change({ isOn: false })).toBeNull();
  expect(await told()).toEqual(["i3 silence"]);
  const versions = await db.sql`
    select version, is_on, ended_at is null as stands from flag_rules where kind = 'low_groundedness' order by 1`;
  expect(versions.map(({ version, is_on, stands }) => [version, is_on, stands])).toEqual([
    [1, true, false],
    [2, true, false],
    [3, false, true],
  ]);
  const written = await db.sql`select subject, detail from audit_entries order by id`;
  expect(written.at(-1)).toEqual({
    subject: "flag rule low_groundedness",
    detail: 'off, severity 3, {"below":0.5}',
  });
});

test("another severity is another flag; flags of other kinds are the same rows", async () => {
  const others = () => db.sql`select * from flags where kind <> 'low_groundedness'`;
  const before = await others();
  await changeRule(db.sql, qa, "low_groundedness", { ...groundedness, severity: 1 });
  expect(await others()).toEqual(before);
  expect((await toldFlags(db.sql))[0]).toMatchObject({ kind: "low_groundedness", severity: 1 });
});

test("a verdict stands when its rule is tuned, and when an earlier contact renames the journey", async () => {
  const [flag] = await db.sql`select journey_id, rule_id from flags where kind = 'low_groundedness'`;
  const [act] = await db.sql`insert into triage_acts default values returning id`;
  await db.sql`
    insert into judged_flags (act_id, contact_id, kind, rule_id, verdict)
    values (${act?.id}, ${flag?.journey_id}, 'low_groundedness', ${flag?.rule_id}, 'dismissed')`;
  await rebuildWorld(db.sql);
  const standing = () => db.sql`select kind, verdict from flags where verdict is not null`;
  expect(await standing()).toEqual([{ kind: "low_groundedness", verdict: "dismissed" }]);
  await changeRule(db.sql, qa, "low_groundedness", { ...groundedness, parameters: { below: 0.7 } });
  await world(db.sql, [{ id: "i0", at: "2026-02-28T10:00:00Z", customer: "C1" }]);
  expect(await told()).toContain("i0 low_groundedness");
  expect(await standing()).toEqual([{ kind: "low_groundedness", verdict: "dismissed" }]);
  await db.sql`update triage_acts set undone_at = now()`;
  await rebuildWorld(db.sql);
  expect(await standing()).toEqual([]);
});

test("a mark is a flag of its contact's journey while the version of its rule counts", async () => {
  const [contact] = await db.sql`select id from interactions where external_id = 'i2'`;
  const [rule] = await db.sql`select id from flag_rules where kind = 'agent_outlier'`;
  await db.sql`
    insert into flag_marks (contact_id, kind, rule_id, severity, reason, counts_from)
    values (${contact?.id}, 'agent_outlier', ${rule?.id}, 2, '{}', now()),
      (${contact?.id}, 'sample', null, 2, '{}', now())`;
  await rebuildWorld(db.sql);
  expect((await told()).filter((one) => one.startsWith("i2"))).toEqual(["i2 agent_outlier", "i2 sample"]);
  const parameters = { days: 30, contacts: 30, journeys: 5 };
  await changeRule(db.sql, qa, "agent_outlier", { isOn: true, severity: 2, parameters });
  expect((await told()).filter((one) => one.startsWith("i2"))).toEqual(["i2 sample"]);
});

test.each([
  ["a leader", { ...everything, role: "leader" as const }, groundedness, /^Only administrators/],
  ["a severity of 4", qa, { ...groundedness, severity: 4 }, /^The severity/],
  ["a threshold of 1.5", qa, { ...groundedness, parameters: { below: 1.5 } }, /from 0 to 1/],
  ["no threshold", qa, { ...groundedness, parameters: {} }, /from 0 to 1/],
  [
    "a parameter nobody knows",
    qa,
    { ...groundedness, parameters: { below: 0.5, x: 1 } },
    /no such parameter/,
  ],
  ["what stands already", qa, groundedness, /nothing was changed/],
])("%s changes nothing, and is told why", async (_, viewer, given, sentence) => {
  expect(await changeRule(db.sql, viewer, "low_groundedness", given)).toMatch(sentence);
  expect(await db.sql`select from flag_rules where version > 1`).toHaveLength(0);
});
