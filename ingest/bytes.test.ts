import { expect, test } from "vitest";
import { textOf, type Written } from "./bytes";

async function read(pieces: Buffer[], written: Written) {
  async function* bytes() {
    yield* pieces;
  }
  let text = "";
  for await (const some of textOf(bytes(), written)) text += some;
  return [text, written.encoding];
}

const open = (): Written => ({ encoding: "utf-8", isOpen: true });
const plain = Buffer.from("id,team\n");

test("the first letter that encodings write differently says which it is", async () => {
  expect(await read([plain, Buffer.from("1,Köln", "latin1")], open())).toEqual([
    "id,team\n1,Köln",
    "windows-1252",
  ]);
  expect(await read([plain, Buffer.from("1,Köln")], open())).toEqual(["id,team\n1,Köln", "utf-8"]);
  expect(await read([plain, plain], open())).toEqual(["id,team\nid,team\n", "utf-8"]);
});

test("once it is said, a wrong byte costs itself", async () => {
  const said: Written = { encoding: "utf-8", isOpen: false };
  expect(await read([plain, Buffer.from("1,Köln", "latin1")], said)).toEqual([
    "id,team\n1,K\uFFFDln",
    "utf-8",
  ]);
});

test("a letter may be cut between two pieces", async () => {
  const bytes = Buffer.from("1,Köln");
  expect(await read([plain, bytes.subarray(0, 4), bytes.subarray(4)], open())).toEqual([
    "id,team\n1,Köln",
    "utf-8",
  ]);
});
