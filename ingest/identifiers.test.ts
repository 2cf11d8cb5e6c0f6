import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { type IdentifierType, identifier } from "./identifiers";
import { setPhoneCountry } from "./phone-countries";
import { deliver } from "./test-delivery";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

test.each<[IdentifierType, string, string]>([
  ["email", " Ann@Example.ORG ", "ann@example.org"],
  ["phone", "+49 (0)30 123-456", "+4930123456"],
  ["phone", "0049 30 123456", "+4930123456"],
  ["phone", "+1 415 555 0123", "+14155550123"],
  ["customer_id", " Ann ", "Ann"],
  ["customer_id", "00", "00"],
  ["external_id", "1111111", "1111111"],
])("%s %j is compared as %j", (type, given, value) => {
  expect(identifier(type, given)).toEqual({ identifier: [type, value] });
});

test.each<[IdentifierType, string, string]>([
  ["customer_id", "Anonymous", "It names any visitor."],
  ["customer_id", "unknown", "It says that nobody knows."],
  ["external_id", "NULL", "It says that there is none."],
  ["customer_id", "00000", "It is nothing but zeros."],
  ["phone", "restricted", "It says that the caller hides the number."],
  ["phone", "+266696687", "It spells out on the keys that the caller hides the number."],
  ["phone", "0000000000", "It is nothing but zeros."],
  ["phone", "+10000000000", "It is one digit over and over."],
  ["phone", "+9999999999", "It is one digit over and over."],
  ["phone", "+1 123 456 7890", "Its digits stand in a row as on the keys."],
  ["phone", "+1 555 123 4567", "It is not a valid phone number."],
  [
    "phone",
    "030 123456",
    "It has no country code, and is no valid phone number of the country of its source, if one is set.",
  ],
  ["email", "No-Reply@shop.example", "Nobody writes from this mailbox: programs do."],
  ["email", "bounces+7@shop.example", "Nobody writes from this mailbox: programs do."],
  ["email", "test@test.com", "It was made up for a test."],
])("%s %j leads to nobody: %s", (type, given, reason) => {
  expect(identifier(type, given)).toEqual({ refused: [type, given, reason] });
});

const call = (external_id: string, customer_phone: string, more = {}) => ({
  external_id,
  channel: "voice",
  started_at: "2026-01-01T10:00:00Z",
  customer_phone,
  ...more,
});
const known = () =>
  db.sql`
  select external_id as contact, value from interactions left join identities on identities.id = identity_id
  order by 1`.values();

test("numbers without a country code lie in the country of their source; without one they lead to nobody", async () => {
  await db.sql.begin((sql) => setPhoneCountry(sql, "berlin", "DE"));
  await deliver(
    db.sql,
    [call("a", "030 123456"), call("b", "+4930123456"), call("c", "0033 1 42 68 53 00")],
    {
      source: "berlin",
    },
  );
  await deliver(db.sql, [call("d", "030 123456"), call("e", "030 123456", { source: "berlin" })]);
  expect(await known()).toEqual([
    ["a", "+4930123456"],
    ["b", "+4930123456"],
    ["c", "+33142685300"],
    ["d", null],
    ["e", "+4930123456"],
  ]);
});

test("what was refused stays with the record, as it was given, with its reason", async () => {
  await deliver(db.sql, [call("a", "+1 555 123 4567", { customer_email: "ann@example.org" })]);
  const [row] = await db.sql`select content -> 'refused_identifiers' as refused from records`;
  expect(row?.refused).toEqual([["phone", "+1 555 123 4567", "It is not a valid phone number."]]);
  expect(await known()).toEqual([["a", "ann@example.org"]]);
});

test("an identity record may not name nobody: it is refused with the reason", async () => {
  const a = { type: "phone", value: "0000000" };
  const { refusals } = await deliver(db.sql, [{ record_type: "identity", a, b: { value: "Ann" } }]);
  expect(refusals[0]?.problems).toEqual([
    {
      code: "missing",
      path: "a",
      message: "“a” must be an identifier that can link. It is nothing but zeros.",
    },
  ]);
});
