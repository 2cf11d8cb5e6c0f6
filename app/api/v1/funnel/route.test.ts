import { beforeAll, expect, test } from "vitest";
import type { Contact } from "@/journeys/test-world";
import { settle } from "@/metrics/test-random-world";
import { answer, request, testRoutes } from "../test-routes";
import { GET } from "./route";

const routes = testRoutes();

const answers = (agent: string, k: number, n: number): Contact[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${agent} ${i}`,
    at: "2026-03-05T12:00:00Z",
    customer: `${agent} ${i}`,
    agent,
    csat: i < k ? 4 : 3,
  }));

beforeAll(() => settle(routes, [...answers("=Zoe", 29, 40), ...answers("Ann", 11, 40)]));

const march = "from=2026-03-01&to=2026-04-01&time_zone=UTC";
const ask = (query: string) => answer(GET(request(`/api/v1/funnel?${march}&${query}`, routes.keys.read)));

test("29 of 40 and 11 of 40 around 40/80, each beyond 95% and not 99.8%, and drawn to 36.5/50 and 18.5/50", async () => {
  const { status, json } = await ask("metric=csat&by=agent&prior=7.5,2.5");
  expect(status).toBe(200);
  expect(json).toMatchObject({
    metric: "csat",
    filter: { by: "agent" },
    target: 0.5,
    prior: { alpha: 7.5, beta: 2.5, from: "given" },
    groups: [
      { group: { agent: "=Zoe" }, reading: { k: 29, n: 40 }, band: "outside_95", shrunken: { value: 0.73 } },
      { group: { agent: "Ann" }, reading: { k: 11, n: 40 }, band: "outside_95", shrunken: { value: 0.37 } },
    ],
  });
});

test("as a file: a line a group, and no name that a spreadsheet would calculate", async () => {
  const response = await GET(
    request(`/api/v1/funnel?${march}&metric=csat&by=agent`, routes.keys.read, {
      headers: { accept: "text/csv" },
    }),
  );
  expect(response.headers.get("content-disposition")).toContain("csat-funnel.csv");
  const [head = "", ...lines] = (await response.text()).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(head.split(",").slice(3, 7)).toEqual(["filter", "agent", "target", "band"]);
  expect(lines[0]).toContain(",'=Zoe,0.5,outside_95,");
});

test.each([
  ["by=agent", /^Say which metric/],
  ["metric=mood&by=agent", /no metric called "mood"/],
  ["metric=aht&by=agent", /^"aht" does not count k of n/],
  ["metric=divergence&by=agent", /^"divergence" does not count k of n/],
  ["metric=csat", /^"by" must be agent or team/],
  ["metric=csat&by=channel", /^"by" must be agent or team/],
  ["metric=csat&by=agent,team", /^"by" must be agent or team/],
  ["metric=csat&by=agent&prior=7.5", /^"prior" must be two numbers/],
  ["metric=csat&by=agent&prior=7.5,0", /^"prior" must be two numbers/],
  ["metric=csat&by=agent&prior=1,2,3", /^"prior" must be two numbers/],
  ["metric=csat&by=agent&prior=1e300,1", /^"prior" must be two numbers/],
  ["metric=csat&by=agent&prior=", /^"prior" must be two numbers/],
  ["metric=csat&by=agent&limits=wide", /^"limits" must be one of exact, widened/],
])("?%s is refused with a sentence", async (query, sentence) => {
  const { status, json } = await ask(query);
  expect(status).toBe(400);
  expect((json as { message: string }).message).toMatch(sentence);
});
