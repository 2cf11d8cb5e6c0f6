import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { answer, request, testRoutes } from "../test-routes";
import { POST } from "./route";

vi.stubEnv("INGEST_BYTES", "20000");
const routes = testRoutes();

const chat = (id: string, more: object = {}) => ({
  source: "shop",
  external_id: id,
  channel: "chat",
  status: "closed",
  started_at: "2026-03-02T09:00:00Z",
  ended_at: "2026-03-02T09:10:00Z",
  customer: { identifiers: [{ type: "email", value: "ada@example.test" }] },
  ...more,
});

function send(body: BodyInit, headers: Record<string, string> = {}, query = "") {
  const type = { "content-type": "application/json" };
  return answer(
    POST(
      request(`/api/v1/ingest${query}`, routes.keys.ingest, {
        method: "POST",
        body,
        headers: { ...type, ...headers },
      }),
    ),
  );
}

const receipt = (accepted: number, updated: number, unchanged: number) => ({
  status: 200,
  json: { accepted, updated, unchanged, rejected: [] },
});

test("an array is taken; sent again it changes nothing; a newer version updates", async () => {
  const records = [chat("1"), chat("2")];
  expect(await send(JSON.stringify(records))).toEqual(receipt(2, 0, 0));
  expect(await send(JSON.stringify(records))).toEqual(receipt(0, 0, 2));
  const newer = chat("1", { status: "open", source_updated_at: "2030-01-01T00:00:00Z" });
  expect(await send(JSON.stringify(newer))).toEqual(receipt(0, 1, 0));
});

test("when it answers, journeys are up to date", async () => {
  await send(
    JSON.stringify([chat("3", { customer: { identifiers: [{ type: "email", value: "bob@x.test" }] } })]),
  );
  const found = await routes.sql`
    select channel_path from journeys join interactions on journey_id = journeys.id where external_id = '3'`;
  expect(found).toEqual([{ channel_path: "chat" }]);
});

test("NDJSON, packed, with the source in the address", async () => {
  const { source, ...plain } = chat("4");
  const lines = `${JSON.stringify(plain)}\n${JSON.stringify(chat("5"))}\n`;
  const headers = { "content-type": "application/x-ndjson; charset=utf-8", "content-encoding": "gzip" };
  expect(await send(gzipSync(lines), headers, `?source=${source}`)).toEqual(receipt(2, 0, 0));
  expect(await routes.sql`select slug from sources`).toEqual([{ slug: "shop" }]);
});

test("one bad record of three is named and does not stop the good ones", async () => {
  const { status, json } = await send(JSON.stringify([chat("6"), chat("7", { channel: "fax" }), chat("8")]));
  expect(status).toBe(200);
  expect(json).toEqual({
    accepted: 2,
    updated: 0,
    unchanged: 0,
    rejected: [
      {
        index: 1,
        external_id: "7",
        code: expect.any(String),
        path: "channel",
        message: expect.stringContaining("fax"),
      },
    ],
  });
});

test.each(["[]", "", "\n"])("%j is taken and does nothing", async (nothing) => {
  expect(await send(nothing)).toEqual(receipt(0, 0, 0));
});

test.each([
  ["cut JSON", '[{"source": "shop"'],
  ["a number", "7"],
  ["bytes that are no UTF-8", Buffer.from([0x5b, 0xff, 0xfe, 0x5d])],
])("%s is refused as a whole: 400 and a sentence", async (_, bytes) => {
  expect(await send(bytes)).toEqual({
    status: 400,
    json: { error: "bad_request", message: expect.stringMatching(/\.$/) },
  });
});

test("another type: 415 names the types that are taken", async () => {
  expect(await send("a=1", { "content-type": "application/x-www-form-urlencoded" })).toEqual({
    status: 415,
    json: {
      error: "unsupported_type",
      message:
        'Records are taken as application/json or application/x-ndjson, not as "application/x-www-form-urlencoded".',
    },
  });
});

test("more than the limit: 413", async () => {
  expect(await send(" ".repeat(20_001))).toMatchObject({ status: 413, json: { error: "too_large" } });
  expect(await send(gzipSync(" ".repeat(20_001)), { "content-encoding": "gzip" })).toMatchObject({
    status: 413,
    json: { error: "too_large" },
  });
});
