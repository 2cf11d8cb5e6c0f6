import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { body } from "./body";

const limit = 10_000;

function carrying(content: BodyInit, encoding?: string): Request {
  const headers: HeadersInit = encoding ? { "content-encoding": encoding } : {};
  const sent = { method: "POST", body: content, headers, duplex: "half" };
  return new Request("http://localhost/", sent);
}

/** A body that comes in pieces and counts how many were asked for. */
function pieces(n: number, size: number) {
  const sent = { pieces: 0 };
  const stream = new ReadableStream({
    pull(controller) {
      if (sent.pieces === n) controller.close();
      else controller.enqueue(new Uint8Array(size));
      sent.pieces += sent.pieces === n ? 0 : 1;
    },
  });
  return { stream, sent };
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test("a body comes as it was sent, packed or not, up to the limit itself", async () => {
  expect(text(await body(carrying("[1]"), limit))).toBe("[1]");
  expect(text(await body(carrying(gzipSync("[1]"), "gzip"), limit))).toBe("[1]");
  expect(await body(new Request("http://localhost/", { method: "POST" }), limit)).toHaveLength(0);
  expect(await body(carrying(pieces(10, 1000).stream), limit)).toHaveLength(10_000);
  expect(await body(carrying(gzipSync(Buffer.alloc(10_000)), "gzip"), limit)).toHaveLength(10_000);
});

test("beyond the limit it is refused, after reading the rest so that the client can hear it", async () => {
  const { stream, sent } = pieces(20, 1000);
  await expect(body(carrying(stream), limit)).rejects.toMatchObject({
    status: 413,
    message: "The body is larger than 10 KiB. Please send it in several parts.",
  });
  expect(sent.pieces).toBe(20);
});

test("four times the limit is where reading ends", async () => {
  const { stream, sent } = pieces(1_000_000, 1000);
  await expect(body(carrying(stream), limit)).rejects.toMatchObject({ status: 413 });
  expect(sent.pieces).toBeLessThan(50);
});

test("a few bytes that unpack to many are refused", async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000));
  expect(bomb.length).toBeLessThan(limit);
  await expect(body(carrying(bomb, "gzip"), limit)).rejects.toMatchObject({
    status: 413,
    message: "The body is larger than 10 KiB when unpacked. Please send it in several parts.",
  });
});

test.each([
  ["no gzip at all", Buffer.from("[1]")],
  ["cut short", gzipSync("[1, 2, 3]").subarray(0, 15)],
])("gzip that is %s: 400", async (_, bytes) => {
  await expect(body(carrying(bytes, "gzip"), limit)).rejects.toMatchObject({ status: 400 });
});

test("a packing that nobody here knows: 415", async () => {
  await expect(body(carrying("[1]", "br"), limit)).rejects.toMatchObject({ status: 415 });
});

test("a body that breaks off: 400", async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(10));
    },
    pull(controller) {
      controller.error(new Error("aborted"));
    },
  });
  await expect(body(carrying(broken), limit)).rejects.toMatchObject({
    status: 400,
    message: "The body ended before it was complete.",
  });
});
