import fc from "fast-check";
import { expect, test } from "vitest";
import { type Row, rowsOf } from "./csv-rows";

async function rows(pieces: string[], delimiter = ","): Promise<Row[]> {
  async function* stream() {
    yield* pieces;
  }
  const found: Row[] = [];
  for await (const batch of rowsOf(stream(), delimiter)) found.push(...batch);
  return found;
}

const cells = async (text: string, delimiter?: string) =>
  (await rows([text], delimiter)).map((row) => row.cells);

test("cells, quotes, line ends", async () => {
  expect(await cells('a,b\r\n"1,\n2",""\n')).toEqual([
    ["a", "b"],
    ["1,\n2", ""],
  ]);
  expect(await cells('"say ""hi""",5" pipe\n,\n')).toEqual([
    ['say "hi"', '5" pipe'],
    ["", ""],
  ]);
  expect(await cells('a;"b;c"\n', ";")).toEqual([["a", "b;c"]]);
  expect(await cells("last,line")).toEqual([["last", "line"]]);
  expect(await cells('a,"b"\r\n"c"\r\n')).toEqual([["a", "b"], ["c"]]);
  expect(await cells("")).toEqual([]);
});

test("lines are counted through quoted line ends and empty lines", async () => {
  const found = await rows(['h1,h2\n\n"a\nb",1\nc,2\n']);
  expect(found.map(({ line, cells: [first] }) => [line, first])).toEqual([
    [1, "h1"],
    [3, "a\nb"],
    [5, "c"],
  ]);
});

test("a quote that is never closed costs one line", async () => {
  const found = await rows(['a,1\n"b,2\nc,3\nd,4\n']);
  expect(found.map(({ line, isBroken, cells: row }) => [line, isBroken, row])).toEqual([
    [1, false, ["a", "1"]],
    [2, true, ['"b,2']],
    [3, false, ["c", "3"]],
    [4, false, ["d", "4"]],
  ]);
});

test("text after a closing quote costs one line", async () => {
  const found = await rows(['"a"x,1\nb,2\n']);
  expect(found.map(({ isBroken, cells: row }) => [isBroken, row])).toEqual([
    [true, ['"a"x,1']],
    [false, ["b", "2"]],
  ]);
});

test("a quote left open in a long file costs one line, and memory stays small", async () => {
  async function* stream() {
    yield 'a,"open\n';
    for (let count = 0; count < 300; count += 1) yield "x,y\n".repeat(2500);
  }
  const counts = { good: 0, broken: 0 };
  for await (const batch of rowsOf(stream(), ","))
    for (const row of batch) counts[row.isBroken ? "broken" : "good"] += 1;
  expect(counts).toEqual({ good: 750_000, broken: 1 });
});

test("whatever is written is read again, however the text is cut", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", "é", " "), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.array(fc.nat(40), { maxLength: 5 }), async (given, cuts) => {
      const text = given
        .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")}\n`)
        .join("");
      const pieces: string[] = [];
      let at = 0;
      for (const cut of cuts) {
        pieces.push(text.slice(at, at + cut));
        at += cut;
      }
      pieces.push(text.slice(at));
      expect((await rows(pieces)).map((row) => row.cells)).toEqual(given);
    }),
  );
});
