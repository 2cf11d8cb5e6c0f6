import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { recordTypes } from "@/language/vocabulary";
import type { Given } from "./canonical";
import { knownFields } from "./content";
import { deliver } from "./test-delivery";

const db = testDatabase();

const good = { external_id: "good", channel: "chat", started_at: "2026-03-01T10:00:00Z", customer_id: "C1" };

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "\0",
    "\ud800",
    "\\N",
    "\t",
    "\\",
    "\\u0000",
    "a\r\nb",
    "null",
    "�",
    "'; drop table records; --",
  ),
  fc.constantFrom("2026-02-30T00:00:00Z", "9999-12-31T23:59:59-23:59", "0999-01-01T00:00:00Z", "1e999", "-0"),
);
const value = fc.oneof(
  text,
  fc.jsonValue(),
  fc.double(),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    [null],
    [[]],
    [{}],
    { type: null },
    { toString: "" },
    2 ** 53,
    -1,
    1e308,
  ),
);
const names = [
  ...knownFields,
  ...[
    "type",
    "score",
    "scale_min",
    "status",
    "name",
    "role",
    "text",
    "seq",
    "at",
    "a",
    "b",
    "unlink",
    "kind",
  ],
  ...[
    "to",
    "from_interaction",
    "to_interaction",
    "connected",
    "label",
    "identifiers",
    "constructor",
    "__proto__",
  ],
];
const list = (keys: string[]) =>
  fc.array(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 }), { maxLength: 3 });
const parts = fc.record(
  {
    surveys: list(["type", "score", "scale_min", "scale_max", "responded_at", "comment", "subject"]),
    messages: list(["role", "text", "seq", "at"]),
    evaluations: list(["name", "score", "label", "at"]),
    handoffs: list(["to", "to_interaction", "kind", "at", "connected", "from_interaction"]),
    customer: fc.record({ identifiers: list(["type", "value", "namespace"]) }),
  },
  { requiredKeys: [] },
);
const record = fc
  .tuple(
    fc.constantFrom(...recordTypes, "interaction"),
    fc.constantFrom("i1", "i2", "i3", "good-too"),
    fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }),
    parts,
  )
  .map(
    ([record_type, external_id, hostile, nested]): Given => ({
      record_type,
      external_id,
      channel: "voice",
      started_at: "2026-03-01T10:00:00Z",
      interaction: "good",
      type: "csat",
      role: "customer",
      text: "hello",
      name: "tone",
      ...nested,
      ...hostile,
    }),
  );

test("whatever the records say, the good ones come in", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 30, maxLength: 60 }), async (records) => {
      await emptied(db.sql);
      const { counts } = await deliver(db.sql, [...records, good]);
      expect(counts.reduce((sum, count) => sum + count)).toBe(records.length + 1);
      const [row] = await db.sql`
        select exists (select from records where external_id = 'good' and record_type = 'interaction') as here`;
      expect(row?.here).toBe(true);
    }),
    { numRuns: 10 },
  );
});
