import { expect, test, vi } from "vitest";
import { createKey } from "@/db/access/api-keys";
import { request, testRoutes } from "../api/v1/test-routes";
import { POST as aliased } from "../tracer/v1/traces/route";
import { POST as logs } from "./logs/route";
import { POST as traces } from "./traces/route";

vi.stubEnv("OTLP_PER_MINUTE", "30");
const routes = testRoutes();

async function send(post: typeof traces, key: string) {
  const sent = { method: "POST", body: "", headers: { "content-type": "application/json" } };
  const response = await post(request("/v1/traces", key, sent));
  return [response.status, response.headers.get("retry-after"), await response.json()];
}

test("30 a minute over the three addresses; the 31st waits two seconds: 429; another key need not", async () => {
  const { key } = await createKey(routes.sql, { name: "hasty", scope: "ingest" });
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  for (let n = 0; n < 10; n += 1)
    for (const post of [traces, aliased, logs]) expect(await send(post, key)).toEqual([200, null, {}]);
  const message = "More than 30 requests a minute. Please come again in 2 seconds.";
  for (const post of [traces, aliased, logs])
    expect(await send(post, key)).toEqual([429, "2", { code: 8, message }]);
  expect(await send(traces, routes.keys.ingest)).toEqual([200, null, {}]);
  vi.setSystemTime(Date.now() + 1999);
  expect(await send(traces, key)).toEqual([429, "1", { code: 8, message: expect.any(String) }]);
  vi.setSystemTime(Date.now() + 1);
  expect((await send(traces, key))[0]).toBe(200);
  vi.useRealTimers();
});
