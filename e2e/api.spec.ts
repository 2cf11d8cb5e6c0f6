import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { throughline } from "./command";
import { people, signIn } from "./people";
import { routesOf } from "./routes";

type Door = {
  path: string;
  method: "GET" | "POST";
  scope: "read" | "ingest" | "anybody";
  /** What those of `scope` are answered. */
  opened: number;
  /** What an administrator's session is answered, where a page's own route knows sessions. */
  signedIn?: number;
};

const doors: Record<string, Door> = {
  "/api/health": { path: "/api/health", method: "GET", scope: "anybody", opened: 200 },
  // A file for whoever is signed in, and no key; there is no journey 0.
  "/api/journeys/[id]/export": {
    path: "/api/journeys/0/export",
    method: "GET",
    scope: "anybody",
    opened: 401,
    signedIn: 404,
  },
  // Whoever is signed in, and no key: without a session the way leads to the sign-in.
  "/api/uploads": { path: "/api/uploads", method: "POST", scope: "anybody", opened: 303 },
  "/api/uploads/[id]/errors": {
    path: "/api/uploads/0/errors",
    method: "GET",
    scope: "anybody",
    opened: 401,
    // There is no upload 0.
    signedIn: 404,
  },
  "/api/v1/[...path]": { path: "/api/v1/nothing/here", method: "GET", scope: "anybody", opened: 404 },
  "/api/v1/compare": { path: "/api/v1/compare?metric=csat", method: "GET", scope: "read", opened: 200 },
  "/api/v1/funnel": {
    path: "/api/v1/funnel?metric=csat&by=agent",
    method: "GET",
    scope: "read",
    opened: 200,
  },
  "/api/v1/ingest": { path: "/api/v1/ingest", method: "POST", scope: "ingest", opened: 200 },
  "/api/v1/evaluations": { path: "/api/v1/evaluations", method: "POST", scope: "ingest", opened: 200 },
  "/api/v1/journeys": { path: "/api/v1/journeys", method: "GET", scope: "read", opened: 200 },
  "/api/v1/journeys/[id]": { path: "/api/v1/journeys/0", method: "GET", scope: "read", opened: 404 },
  "/api/v1/metrics": { path: "/api/v1/metrics", method: "GET", scope: "read", opened: 200 },
  "/api/v1/metrics/[id]": { path: "/api/v1/metrics/csat", method: "GET", scope: "read", opened: 200 },
  "/api/v1/metrics/[id]/rows": {
    path: "/api/v1/metrics/csat/rows",
    method: "GET",
    scope: "read",
    opened: 200,
  },
  "/api/v1/openapi.json": { path: "/api/v1/openapi.json", method: "GET", scope: "anybody", opened: 200 },
  // No key opens a webhook, and there is none of this name; the test below has one.
  "/api/v1/webhooks/[source]": {
    path: "/api/v1/webhooks/nowhere",
    method: "POST",
    scope: "anybody",
    opened: 404,
  },
  "/api/without-script": { path: "/api/without-script", method: "GET", scope: "anybody", opened: 307 },
  // A list is no request of an exporter.
  "/tracer/v1/traces": { path: "/tracer/v1/traces", method: "POST", scope: "ingest", opened: 400 },
  "/v1/logs": { path: "/v1/logs", method: "POST", scope: "ingest", opened: 400 },
  "/v1/traces": { path: "/v1/traces", method: "POST", scope: "ingest", opened: 400 },
};
const keys = { read: "", ingest: "" };

test.beforeAll(async () => {
  for (const scope of ["read", "ingest"] as const) {
    const printed = await throughline(["key", "create", "--name", `e2e ${scope}`, "--scope", scope]);
    keys[scope] = printed.match(/^tl_\w+_[\w-]{43}$/m)?.[0] ?? "";
  }
});

const json = { "content-type": "application/json" };
const bearer = (key: string) => ({ ...json, authorization: `Bearer ${key}` });

test("every route of the app is in the list above", () => {
  expect(routesOf("route.ts")).toEqual(Object.keys(doors).sort());
});

async function status(request: APIRequestContext, { path, method }: Door, key: string): Promise<number> {
  const data = method === "POST" ? "[]" : undefined;
  const response = await request.fetch(path, {
    method,
    data,
    headers: key ? bearer(key) : json,
    maxRedirects: 0,
  });
  expect(response.headers()["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  return response.status();
}

for (const [route, door] of Object.entries(doors)) {
  const { scope, opened } = door;
  test(`${route} opens to ${scope === "anybody" ? scope : `a key for "${scope}" only`}`, async ({
    request,
  }) => {
    const [unknown, wrong] = scope === "anybody" ? [opened, opened] : [401, 403];
    expect(await status(request, door, "")).toBe(unknown);
    expect(await status(request, door, "tl_read_made-up")).toBe(unknown);
    expect(await status(request, door, keys[scope === "read" ? "ingest" : "read"])).toBe(wrong);
    expect(await status(request, door, keys[scope === "ingest" ? "ingest" : "read"])).toBe(opened);
  });
}

test("being signed in opens nothing of the API, so no other site can use it through a visitor", async ({
  page,
}) => {
  await signIn(page, people.administrator);
  for (const door of Object.values(doors)) {
    const { scope, opened, signedIn = scope === "anybody" ? opened : 401 } = door;
    expect(await status(page.request, door, ""), door.path).toBe(signedIn);
  }
});

test("a webhook takes what its secret signed, and from nobody else, whatever key or session they have", async ({
  page,
}) => {
  const printed = await throughline(["webhook", "add", "--source", "e2e", "--kind", "standard"]);
  const secret = printed.match(/whsec_(\S+)/)?.[1] ?? "";
  await signIn(page, people.administrator);
  const send = async (signature: string, key: string) => {
    const headers = {
      ...(key ? bearer(key) : json),
      "webhook-id": "msg_1",
      "webhook-timestamp": seconds,
      "webhook-signature": `v1,${signature}`,
    };
    return (await page.request.post("/api/v1/webhooks/e2e", { data: "[]", headers })).status();
  };
  const seconds = String(Math.floor(Date.now() / 1000));
  const right = createHmac("sha256", Buffer.from(secret, "base64"))
    .update(`msg_1.${seconds}.[]`)
    .digest("base64");
  expect(await send(right, "")).toBe(200);
  for (const key of ["", keys.read, keys.ingest]) expect(await send("AAAA", key)).toBe(401);
  await throughline(["webhook", "remove", "--source", "e2e"]);
  expect(await send(right, keys.ingest)).toBe(404);
});

test("a revoked key opens nothing from then on", async ({ request }) => {
  const printed = await throughline(["key", "create", "--name", "short-lived", "--scope", "read"]);
  const key = printed.split("\n")[0] ?? "";
  const id = printed.match(/This is key (\d+)/)?.[1] ?? "";
  const ask = async () => (await request.get("/api/v1/metrics", { headers: bearer(key) })).status();
  expect(await ask()).toBe(200);
  await throughline(["key", "revoke", id]);
  expect(await ask()).toBe(401);
});

test("a push of 12 MB arrives whole; beyond 16 MiB, packed or not, it is refused with a sentence", async ({
  request,
}) => {
  const push = (data: Buffer, more: Record<string, string> = {}) =>
    request.post("/api/v1/ingest", { data, headers: { ...bearer(keys.ingest), ...more } });
  const padded = (megabytes: number) => Buffer.from(`[${" ".repeat(megabytes * 1e6)}]`);
  const taken = await push(padded(12));
  expect([taken.status(), await taken.json()]).toEqual([
    200,
    { accepted: 0, updated: 0, unchanged: 0, rejected: [] },
  ]);
  const refusals = [await push(padded(17)), await push(gzipSync(padded(17)), { "content-encoding": "gzip" })];
  expect(await Promise.all(refusals.map((response) => response.json()))).toEqual([
    { error: "too_large", message: "The body is larger than 16384 KiB. Please send it in several parts." },
    {
      error: "too_large",
      message: "The body is larger than 16384 KiB when unpacked. Please send it in several parts.",
    },
  ]);
});
