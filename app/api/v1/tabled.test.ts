import { beforeAll, expect, test } from "vitest";
import { world } from "@/journeys/test-world";
import { GET as compare } from "./compare/route";
import { GET as journeys } from "./journeys/route";
import { GET as metric } from "./metrics/[id]/route";
import { GET as rows } from "./metrics/[id]/rows/route";
import { prefersCsv } from "./tabled";
import { request, testRoutes } from "./test-routes";

const routes = testRoutes();

beforeAll(async () => {
  await world(
    routes.sql,
    Array.from({ length: 60 }, (_, n) => ({
      id: `c${n}`,
      at: new Date(Date.UTC(2026, 2, 1, 8, n)).toISOString(),
      customer: `C${n}`,
      team: n % 2 ? '=cmd|"calc"!A1' : "Blue, or so",
      outcome: n % 3 ? ("resolved" as const) : ("unresolved" as const),
    })),
  );
});

const march = "from=2026-03-01&to=2026-04-01&time_zone=Europe/Berlin";
const params = (id: string) => ({ params: Promise.resolve({ id }) });
const asked = (path: string) =>
  request(`/api/v1/${path}`, routes.keys.read, { headers: { accept: "text/csv" } });

async function lines(answered: Promise<Response>): Promise<string[]> {
  const response = await answered;
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const text = await response.text();
  expect(text.endsWith("\r\n")).toBe(true);
  return text.slice(0, -2).split("\r\n");
}

test("a reading says its period, zone, filter and definition; a name that is a formula stays text", async () => {
  const [head, ...body] = await lines(
    metric(
      asked(`metrics/interaction-resolution?${march}&by=team&channel=chat`),
      params("interaction-resolution"),
    ),
  );
  expect(head).toMatch(/^from,to,time_zone,filter,team,metric,definition_version,as_of,value,unit,low,high/);
  expect(body).toHaveLength(2);
  expect(body[0]).toMatch(/^2026-03-01,2026-04-01,Europe\/Berlin,channel=chat,"'=cmd\|""calc""!A1",/);
  expect(body[1]).toContain('"Blue, or so",interaction-resolution,1,');
});

test("the rows behind are there as one file, whatever the size of a page; with a limit, a page", async () => {
  const behind = (more: string) =>
    lines(
      rows(asked(`metrics/interaction-resolution/rows?${march}${more}`), params("interaction-resolution")),
    );
  expect(await behind("")).toHaveLength(61);
  expect(await behind("&limit=7")).toHaveLength(8);
});

test("journeys and comparisons are files, too", async () => {
  expect(await lines(journeys(asked(`journeys?${march}`)))).toHaveLength(61);
  const [head, only] = await lines(compare(asked(`compare?metric=interaction-resolution&${march}`)));
  expect(head).toContain("against_from");
  expect(only).toContain("previous,2026-03-01,2026-04-01,Europe/Berlin,,2026-01-29,2026-03-01");
});

test("what is wrong is said before the file begins, as JSON", async () => {
  const response = await rows(asked("metrics/csat/rows?colour=red"), params("csat"));
  expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/json"]);
});

test.each([
  ["text/csv", true],
  ["text/csv;q=0.9, application/json;q=0.8", true],
  ["application/json, text/csv;q=0.5", false],
  ["*/*", false],
  ["text/csv;q=0", false],
  ["", false],
])("Accept: %s → CSV: %s", (accept, preferred) => {
  expect(prefersCsv(accept)).toBe(preferred);
});

test("a file that leaves is written down with the key that took it and what was asked; JSON is not", async () => {
  await routes.sql`truncate audit_entries`;
  await lines(metric(asked(`metrics/csat?${march}`), params("csat")));
  await metric(request(`/api/v1/metrics/csat?${march}`, routes.keys.read), params("csat"));
  expect(await routes.sql`select actor, action, subject, detail from audit_entries`).toEqual([
    {
      actor: "test read",
      action: "export",
      subject: "csat.csv",
      detail: "from=2026-03-01&to=2026-04-01&time_zone=Europe%2FBerlin",
    },
  ]);
});
