import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonValues } from "./json-values";

/** The records of a text that comes in pieces of this many characters. */
async function values(text: string, lists: string[] = [], size = text.length || 1) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const found = [];
  for await (const some of jsonValues(pieces(), lists)) found.push(...some);
  return found;
}
const texts = async (text: string, lists: string[] = []) =>
  (await values(text, lists)).map((value) => value.text);

test.each([
  ["lines", '{"a":1}\n\n{"a":2}\r\n', ['{"a":1}', '{"a":2}']],
  ["nothing in between", '{"a":"}{"}{"a":{"b":[{}]}}', ['{"a":"}{"}', '{"a":{"b":[{}]}}']],
  ["several lines each", '{\n "a": 1\n}\n{\n "a": 2\n}', ['{\n "a": 1\n}', '{\n "a": 2\n}']],
  ["an array", '[{"a":1},\n{"a":[2]} , 3]', ['{"a":1}', '{"a":[2]}', "3"]],
  ["one array after the other", '[{"a":1}][{"a":2}]', ['{"a":1}', '{"a":2}']],
  [
    "two lists of an object",
    '{"n":2,"x":[{"a":1}],"m":{"k":[1]},"y":[{"a":2}],"z":[3]}',
    ['{"a":1}', '{"a":2}'],
  ],
  ["a list further inside", '{"d":{"n":[0],"x":[{"a":1}]}}{"d":{"x":[{"a":2}]}}', ['{"a":1}', '{"a":2}']],
  ["an empty list", '{"x":[]}', []],
  ["a text that says the same as a list", '{"a":"x","b":[1]}', ['{"a":"x","b":[1]}']],
])("%s", async (_, text, records) => {
  expect(await texts(text, ["x", "y"])).toEqual(records);
});

test("a record that is not closed costs itself and not the next lines", async () => {
  expect(await texts('{"a": {"b"\n{"a":2}\n{"a":"open\n{"a":4},\n{"a":5}x\n[1]\n')).toEqual([
    '{"a": {"b"',
    '{"a":2}',
    '{"a":"open',
    '{"a":4}',
    '{"a":5}',
    "x",
    "[1]",
  ]);
  const lines = (await values('{"a":1}\n\n{"a":\n2}\n{"b"\n{"a":3}')).map(({ line }) => line);
  expect(lines).toEqual([1, 3, 5, 6]);
});

test.each([
  ['[{"a":1}', "begins like a JSON array, but is none"],
  ['{"x":[{"a":1}', "ends inside a list of records"],
])("%s is cut off", async (text, sentence) => {
  await expect(texts(text, ["x"])).rejects.toThrow(sentence);
});

test("a record of more than 16 MiB is known by its start, and the next one is read", async () => {
  const long = `{"a":"${"x".repeat(17 * 1024 * 1024)}\\"{[","b":[1]}`;
  const found = await values(`${long}\n{"a":2}`, [], 100_000);
  expect(found.map(({ text, isTooLong }) => [text.length, isTooLong])).toEqual([
    [1000, true],
    [7, false],
  ]);
});

test("a record of no end of brackets is cut into records that are none, in no time", async () => {
  const found = await values(`{"a":${"[".repeat(1_000_000)}1\n{"a":2}\n`);
  expect(found.length).toBeLessThan(200);
  expect(found.at(-1)?.text === '{"a":2}').toBe(true);
});

test("however a text is cut into pieces, the records are what was written", async () => {
  const json = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constantFrom('"\\"{', "[,]")));
  await fc.assert(
    fc.asyncProperty(
      fc.array(json, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("lines", "nothing", "pretty", "array", "list"),
      fc.integer({ min: 1, max: 9 }),
      async (records, shape, size) => {
        const all = records.map((one) => JSON.stringify(one, null, shape === "pretty" ? 2 : 0));
        const text = {
          lines: all.join("\n"),
          nothing: all.join(""),
          pretty: all.join("\n"),
          array: `[${all.join(",")}]`,
          list: `{"n": 1, "the list": [${all.join(", ")}], "end": null}`,
        }[shape];
        const found = await values(text, ["the list"], size);
        expect(found.map((value) => JSON.stringify(JSON.parse(value.text)))).toEqual(
          records.map((one) => JSON.stringify(one)),
        );
      },
    ),
  );
});
