import { beforeAll, describe, expect, test } from "vitest";
import { createKey, revokeKey } from "@/db/access/api-keys";
import { GET as compare } from "./compare/route";
import { POST as evaluations } from "./evaluations/route";
import { GET as funnel } from "./funnel/route";
import { POST as ingest } from "./ingest/route";
import { GET as journey } from "./journeys/[id]/route";
import { GET as journeys } from "./journeys/route";
import { GET as metric } from "./metrics/[id]/route";
import { GET as rows } from "./metrics/[id]/rows/route";
import { GET as metrics } from "./metrics/route";
import { answer, request, testRoutes } from "./test-routes";

const routes = testRoutes();
let revoked: string;

beforeAll(async () => {
  const made = await createKey(routes.sql, { name: "old", scope: "read" });
  await revokeKey(routes.sql, made.id);
  revoked = made.key;
});

const params = <T extends string>(id: T) => ({ params: Promise.resolve({ id }) });
const post = (key: string | null) => request("/api/v1/ingest", key, { method: "POST", body: "[]" });
const doors: [name: string, scope: "read" | "ingest", open: (key: string | null) => Promise<Response>][] = [
  ["GET metrics", "read", (key) => metrics(request("/api/v1/metrics", key))],
  ["GET metrics/csat", "read", (key) => metric(request("/api/v1/metrics/csat", key), params("csat"))],
  ["GET metrics/csat/rows", "read", (key) => rows(request("/api/v1/metrics/csat/rows", key), params("csat"))],
  ["GET compare", "read", (key) => compare(request("/api/v1/compare?metric=csat", key))],
  ["GET funnel", "read", (key) => funnel(request("/api/v1/funnel?metric=csat&by=agent", key))],
  ["GET journeys", "read", (key) => journeys(request("/api/v1/journeys", key))],
  ["GET journeys/7", "read", (key) => journey(request("/api/v1/journeys/7", key), params("7"))],
  ["POST ingest", "ingest", (key) => ingest(post(key))],
  ["POST evaluations", "ingest", (key) => evaluations(post(key))],
];

describe.each(doors)("%s", (_, scope, open) => {
  const other = scope === "read" ? "ingest" : "read";

  test("without a key: 401", async () => {
    const response = await open(null);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await answer(Promise.resolve(response))).toEqual({
      status: 401,
      json: { error: "unauthorized", message: "Send an API key as `Authorization: Bearer KEY`." },
    });
  });

  test("with a made-up, a revoked or a cut key: 401", async () => {
    for (const key of ["tl_read_made-up", revoked, routes.keys[scope].slice(0, -1)])
      expect(await answer(open(key))).toEqual({
        status: 401,
        json: { error: "unauthorized", message: "This API key does not exist or has been revoked." },
      });
  });

  test("with a key for something else: 403", async () => {
    expect(await answer(open(routes.keys[other]))).toEqual({
      status: 403,
      json: {
        error: "forbidden",
        message: `This API key is for "${other}"; this address needs one for "${scope}".`,
      },
    });
  });

  test("with its own key: neither", async () => {
    const { status } = await open(routes.keys[scope]);
    expect([401, 403, 500]).not.toContain(status);
  });
});
