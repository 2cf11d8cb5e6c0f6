import { beforeAll, expect, test, vi } from "vitest";
import { GET as health } from "../health/route";
import { GET as metrics } from "./metrics/route";
import { answer, request } from "./test-routes";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing");
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});

test("without its database a route says to try again in a second, and tells nothing else", async () => {
  const response = await metrics(request("/api/v1/metrics", "tl_read_key"));
  expect(response.headers.get("retry-after")).toBe("1");
  expect(await answer(Promise.resolve(response))).toEqual({
    status: 503,
    json: {
      error: "unavailable",
      message: "The database does not answer at the moment. Please try again.",
    },
  });
});

test("health says so, too", async () => {
  expect(await answer(health())).toEqual({ status: 503, json: { status: "unavailable" } });
});
