import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { addWebhook } from "@/db/access/webhooks";
import { signed } from "@/ingest/webhooks/test-signed";
import { world } from "@/journeys/test-world";
import { answers } from "./answers";
import { GET as compare } from "./compare/route";
import { GET as funnel } from "./funnel/route";
import { POST as ingest } from "./ingest/route";
import { GET as journey } from "./journeys/[id]/route";
import { GET as journeys } from "./journeys/route";
import { GET as metric } from "./metrics/[id]/route";
import { GET as rows } from "./metrics/[id]/rows/route";
import { GET as metrics } from "./metrics/route";
import { GET as document } from "./openapi.json/route";
import { answer, request, testRoutes } from "./test-routes";
import { POST as webhook } from "./webhooks/[source]/route";

const routes = testRoutes();
let opening: number;

beforeAll(async () => {
  const ids = await world(
    routes.sql,
    ["voice", "chat"].map((channel, n) => ({
      id: channel,
      at: `2026-03-0${n + 1}T12:00:00Z`,
      customer: "Ada",
      channel: channel as "voice" | "chat",
      csat: 4 + n,
    })),
  );
  opening = ids.get("voice") as number;
});

const params = <T extends string>(id: T) => ({ params: Promise.resolve({ id }) });
const ask = (path: string) => request(`/api/v1/${path}`, routes.keys.read);
const said = {
  Metrics: () => metrics(ask("metrics")),
  MetricAnswer: () => metric(ask("metrics/csat?by=week,channel"), params("csat")),
  RowsAnswer: () => rows(ask("metrics/csat/rows"), params("csat")),
  CompareAnswer: () => compare(ask("compare?metric=csat&by=channel")),
  FunnelAnswer: () => funnel(ask("funnel?metric=csat&by=agent&prior=7.5,2.5")),
  JourneysAnswer: () => journeys(ask("journeys")),
  Journey: () => journey(ask(`journeys/${opening}`), params(String(opening))),
  Refused: () => metric(ask("metrics/mood"), params("mood")),
  Receipt: () =>
    ingest(
      request("/api/v1/ingest", routes.keys.ingest, {
        method: "POST",
        body: '[{"channel":"fax"}]',
        headers: { "content-type": "application/json" },
      }),
    ),
  MessageReceipt: async () => {
    const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
    const master = "a secret of thirty-two characters";
    await addWebhook(routes.sql, { source: "shop", kind: "standard", secret }, master);
    const body = '[{"channel":"fax"}]';
    const headers = signed.standard(body, secret, Math.floor(Date.now() / 1000));
    const sent = request("/api/v1/webhooks/shop", null, { method: "POST", body, headers });
    return webhook(sent, { params: Promise.resolve({ source: "shop" }) });
  },
};

test.each(Object.entries(said))("what the document says of %s is what is answered", async (name, asked) => {
  const { json } = await answer(asked());
  expect(answers[name as keyof typeof answers].safeParse(json).error?.issues ?? []).toEqual([]);
});

test("every schema is tried, every reference leads somewhere, and every route of the API is described", async () => {
  const { status, json } = await answer(document(request("/api/v1/openapi.json", null)));
  expect(status).toBe(200);
  const text = JSON.stringify(json);
  const { components, paths, openapi } = json as {
    openapi: string;
    components: Record<string, object>;
    paths: Record<string, object>;
  };
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(said).sort()).toEqual(Object.keys(answers).sort());
  for (const [, kind = "", name = ""] of text.matchAll(/#\/components\/(\w+)\/(\w+)/g))
    expect(Object.keys(components[kind] ?? {})).toContain(name);
  const written = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("/route.ts") && !path.startsWith("[...path]"))
    .map((path) => `/api/v1/${path.replace("/route.ts", "").replaceAll(/\[(\w+)\]/g, "{$1}")}`)
    .filter((path) => !path.endsWith("openapi.json"));
  expect(Object.keys(paths).sort()).toEqual(written.sort());
});
