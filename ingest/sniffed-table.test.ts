import { expect, test } from "vitest";
import { sniffedEncoding } from "./sniffed-encoding";
import { sniffedTable } from "./sniffed-table";

const layout = async (text: string, delimiter: string | null = null) => {
  const found = await sniffedTable(text, (cells) => cells.includes("id"), delimiter);
  return [found.delimiter, found.titleRows, found.isKnown];
};

test.each([
  ["commas", "id,at\n1,2\n", [",", 0, true]],
  ["semicolons, with more commas in the cells", "id;words\n1;a,b,c\n2;d,e,f\n", [";", 0, true]],
  ["tabs", "id\tat\n1\t2,5\n", ["\t", 0, true]],
  ["bars", 'id|at\n"a|b"|2\n', ["|", 0, true]],
  ["a header alone, without a line end", "id;at", [";", 0, true]],
  ["two title rows", "Report of May, 2026\n\nAll teams\nid;at\n1;2\n", [";", 2, true]],
  ["title rows filled up with delimiters", "Report;;\nid;at;x\n1;2;3\n", [";", 1, true]],
  ["no header that is known: the first row with two cells", "Report\nnumber;at\n1;2\n3;4\n", [";", 1, false]],
])("%s", async (_, text, found) => {
  expect(await layout(text)).toEqual(found);
});

test("a delimiter that was said is not looked for", async () => {
  expect(await layout("id,at;id\n1,2;3\n", ";")).toEqual([";", 0, true]);
});

const cologne = "id,team\n1,Köln\n";
test.each([
  ["UTF-8", Buffer.from(cologne), "utf-8"],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${cologne}`), "utf-8"],
  ["UTF-8, cut in the middle of a letter", Buffer.from("id,team\n1,Kö").subarray(0, -1), "utf-8"],
  ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${cologne}`, "utf16le"), "utf-16le"],
  ["UTF-16 LE without", Buffer.from(cologne, "utf16le"), "utf-16le"],
  ["UTF-16 BE with a mark", Buffer.from(`\uFEFF${cologne}`, "utf16le").swap16(), "utf-16be"],
  ["UTF-16 BE without", Buffer.from(cologne, "utf16le").swap16(), "utf-16be"],
  ["Windows-1252", Buffer.from(cologne, "latin1"), "windows-1252"],
  ["nothing", Buffer.alloc(0), "utf-8"],
])("%s", (_, bytes, encoding) => {
  expect(sniffedEncoding(bytes)).toBe(encoding);
});
