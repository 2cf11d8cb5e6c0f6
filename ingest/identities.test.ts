import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { deliver } from "./test-delivery";
import { undo } from "./undo";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

let day = 0;
const contact = (external_id: string, ...identifiers: string[]) => {
  day += 1;
  return {
    external_id,
    channel: "chat",
    started_at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    customer: {
      identifiers: identifiers.map((one) => ({
        type: one.split(":")[0],
        value: one.split(":").slice(1).join(":"),
      })),
    },
  };
};
const same = (a: string, b: string) => ({
  record_type: "identity",
  a: { type: "customer_id", value: a },
  b: { type: "customer_id", value: b },
});

/** The contacts of each person, people in the order of their first contact. */
async function people(): Promise<string[]> {
  const rows = await db.sql`
    select string_agg(external_id, ' ' order by external_id) as contacts
    from interactions group by customer_id order by contacts`;
  return rows.map((row) => row.contacts);
}

test("the first identifier is the one a contact goes by; e-mail and phone are compared as written here", async () => {
  await deliver(db.sql, [
    contact("i1", "email:Ann@Example.org"),
    contact("i2", "email: ann@example.ORG"),
    contact("i3", "phone:+49 (30) 123-45"),
    contact("i4", "phone:0049 30 12345"),
    contact("i5", "customer_id:Ann"),
    contact("i6", "customer_id:ann"),
  ]);
  expect(await people()).toEqual(["i1 i2", "i3 i4", "i5", "i6"]);
});

test("names for nobody leave a contact unlinked", async () => {
  await deliver(db.sql, [
    contact("i1", "customer_id:anonymous"),
    contact("i2", "phone:0000000000"),
    contact("i3"),
    contact("i4", "customer_id:NULL", "email:ann@example.org"),
  ]);
  const rows = await db.sql`select external_id from interactions where customer_id is null order by 1`;
  expect(rows.map((row) => row.external_id)).toEqual(["i1", "i2", "i3"]);
});

test("a contact that nobody is known for any more is in no journey, and has one again once somebody is", async () => {
  const journeys = () =>
    db.sql`
    select external_id from interactions join journeys on journeys.id = journey_id order by 1`.values();
  await deliver(db.sql, [contact("i1"), contact("i2", "customer_id:Ann")]);
  expect(await journeys()).toEqual([["i2"]]);
  const known = [contact("i1", "customer_id:Ann")];
  const { importId } = await deliver(db.sql, known);
  expect(await journeys()).toEqual([["i1"], ["i2"]]);
  await undo(db.sql, importId);
  expect(await journeys()).toEqual([["i2"]]);
  const [left] = await db.sql`select journey_id from interactions where external_id = 'i1'`;
  expect(left?.journey_id).toBe(null);
  await deliver(db.sql, known);
  expect(await journeys()).toEqual([["i1"], ["i2"]]);
});

test("further identifiers lead to the same person, in whatever order they come", async () => {
  const records = [
    contact("i1", "email:ann@example.org"),
    contact("i2", "customer_id:C1", "email:ann@example.org"),
  ];
  await deliver(db.sql, records);
  expect(await people()).toEqual(["i1 i2"]);
  await emptied(db.sql);
  for (const record of records.reverse()) await deliver(db.sql, [record]);
  expect(await people()).toEqual(["i1 i2"]);
});

test("a mailbox that many share does not make them one person", async () => {
  const records = [
    contact("i1", "customer_id:C1", "email:office@example.org"),
    contact("i2", "customer_id:C2", "email:office@example.org"),
    contact("i3", "customer_id:C3", "email:office@example.org"),
    contact("i4", "email:office@example.org"),
  ];
  await deliver(db.sql, records);
  expect(await people()).toEqual(["i1 i4", "i2", "i3"]);
  await emptied(db.sql);
  for (const record of records.reverse()) await deliver(db.sql, [record]);
  expect(await people()).toEqual(["i1 i4", "i2", "i3"]);
});

test("identity records join people, over any number of steps; undone, they are apart again", async () => {
  await deliver(
    db.sql,
    ["A", "B", "C", "D", "E"].map((name) => contact(`i${name}`, `customer_id:${name}`)),
  );
  const { importId } = await deliver(db.sql, [same("A", "B"), same("C", "D"), same("D", "B")]);
  expect(await people()).toEqual(["iA iB iC iD", "iE"]);
  const [journeys] = await db.sql`select count(*)::int as count from journeys`;
  expect(journeys?.count).toBe(2);
  await undo(db.sql, importId);
  expect(await people()).toEqual(["iA", "iB", "iC", "iD", "iE"]);
});

test("an identity record before anybody's first contact holds, too, and can be taken back by its source", async () => {
  await deliver(db.sql, [same("A", "B")]);
  await deliver(db.sql, [contact("iA", "customer_id:A"), contact("iB", "customer_id:B")]);
  expect(await people()).toEqual(["iA iB"]);
  await deliver(db.sql, [{ ...same("B", "A"), unlink: true }]);
  expect(await people()).toEqual(["iA", "iB"]);
});

test("a contact that turns out to be somebody else's leaves the journey it was in", async () => {
  const first = contact("i2", "customer_id:A");
  await deliver(db.sql, [contact("i1", "customer_id:A"), first]);
  await deliver(db.sql, [{ ...first, customer: { identifiers: [{ type: "customer_id", value: "B" }] } }]);
  expect(await people()).toEqual(["i1", "i2"]);
  const journeys = await db.sql`select interaction_count::int as count from journeys order by opened_at`;
  expect(journeys.map((row) => row.count)).toEqual([1, 1]);
});

test("a survey about the relationship follows its customer", async () => {
  await deliver(db.sql, [
    contact("iA", "customer_id:A"),
    contact("iB", "customer_id:B"),
    { record_type: "survey", customer_id: "B", type: "nps", score: 9 },
  ]);
  await deliver(db.sql, [same("A", "B")]);
  const [row] = await db.sql`
    select count(distinct customer_id)::int as customers
    from (select customer_id from interactions union all select customer_id from survey_responses) all_rows`;
  expect(row?.customers).toBe(1);
});

test("two sources share customers, unless a namespace keeps them apart", async () => {
  await deliver(db.sql, [contact("i1", "customer_id:7")], { source: "one" });
  await deliver(db.sql, [{ ...contact("i2"), customer: undefined, customer_id: "7" }], { source: "two" });
  await deliver(db.sql, [
    { ...contact("i3"), customer: undefined, customer_id: "7", customer_namespace: "three" },
  ]);
  expect(await people()).toEqual(["i1 i2", "i3"]);
});
