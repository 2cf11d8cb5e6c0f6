import { expect, test, vi } from "vitest";
import { createKey } from "@/db/access/api-keys";
import { answer, request, testRoutes } from "../test-routes";
import { POST } from "./route";

vi.stubEnv("INGEST_PER_MINUTE", "60");
const routes = testRoutes();

const record = (id: string) =>
  JSON.stringify({ external_id: id, channel: "chat", started_at: "2026-03-02T09:00:00Z" });

async function push(body: string, idempotency: string, { key = routes.keys.ingest, source = "shop" } = {}) {
  const headers = { "content-type": "application/json", "idempotency-key": idempotency };
  const response = await POST(
    request(`/api/v1/ingest?source=${source}`, key, { method: "POST", body, headers }),
  );
  return {
    isReplayed: response.headers.get("idempotency-replayed") === "true",
    retryAfter: response.headers.get("retry-after"),
    ...(await answer(Promise.resolve(response))),
  };
}

const first = { isReplayed: false, retryAfter: null, status: 200 };
const took = (accepted: number, unchanged = 0) => ({ accepted, updated: 0, unchanged, rejected: [] });

test("the same key with the same body is answered as it was the first time, and not taken again", async () => {
  expect(await push(record("1"), "once")).toEqual({ ...first, json: took(1) });
  expect(await push(record("1"), "once")).toEqual({ ...first, isReplayed: true, json: took(1) });
  expect(await routes.sql`select count(*)::integer from imports`).toEqual([{ count: 1 }]);
});

test("the same key with another body, or for another source: 422, and nothing is taken", async () => {
  await push(record("2"), "twice");
  const refused = {
    ...first,
    status: 422,
    json: {
      error: "key_reused",
      message: "This Idempotency-Key came with another body within the last day. Please take a new one.",
    },
  };
  expect(await push(record("3"), "twice")).toEqual(refused);
  expect(await push(record("2"), "twice", { source: "other" })).toEqual(refused);
  expect(await routes.sql`select from interactions where external_id = '3'`).toHaveLength(0);
});

test("keys of another API key have nothing to do with it", async () => {
  const { key } = await createKey(routes.sql, { name: "another", scope: "ingest" });
  await push(record("4"), "shared");
  expect(await push(record("5"), "shared", { key })).toEqual({ ...first, json: took(1) });
});

test("eight at once are one: each gets the same receipt, seven of them again", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => push(record("6"), "at-once")));
  expect(answers.map(({ json }) => json)).toEqual(Array.from({ length: 8 }, () => took(1)));
  expect(answers.filter(({ isReplayed }) => isReplayed)).toHaveLength(7);
});

test("kept for 24 hours: after that the key is as good as new", async () => {
  await push(record("7"), "old");
  await routes.sql`update push_answers set at = now() - interval '23 hours 59 minutes' where key = 'old'`;
  expect((await push(record("7"), "old")).isReplayed).toBe(true);
  await routes.sql`update push_answers set at = now() - interval '24 hours 1 second' where key = 'old'`;
  expect(await push(record("8"), "old")).toEqual({ ...first, json: took(1) });
});

test.each(["", "two words", "x".repeat(256)])("the key %j: 400", async (key) => {
  expect((await push(record("9"), key)).status).toBe(400);
});

test("a body of which nothing is taken keeps its key, too", async () => {
  expect((await push("7", "nothing")).status).toBe(400);
  expect((await push("8", "nothing")).status).toBe(422);
});

test("of 61 pushes in a moment the last has to wait a second: 429; another key need not", async () => {
  const { key } = await createKey(routes.sql, { name: "hasty", scope: "ingest" });
  const statuses = new Set<number>();
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  for (let n = 0; n < 60; n += 1) statuses.add((await push("[]", `n-${n}`, { key })).status);
  const refused = await push("[]", "n-60", { key });
  const other = await push("[]", "n-60");
  vi.setSystemTime(Date.now() + 1000);
  const later = await push("[]", "n-60", { key });
  vi.useRealTimers();
  expect([...statuses]).toEqual([200]);
  expect(refused).toMatchObject({
    status: 429,
    retryAfter: "1",
    json: { error: "too_many", message: "More than 60 requests a minute. Please come again in a second." },
  });
  expect([other.status, later.status]).toEqual([200, 200]);
});
