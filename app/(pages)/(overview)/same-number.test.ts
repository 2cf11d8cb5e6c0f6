import fc from "fast-check";
import { expect, test } from "vitest";
import { GET as ofMetric } from "@/app/api/v1/metrics/[id]/route";
import { GET as rowsOfMetric } from "@/app/api/v1/metrics/[id]/rows/route";
import { request, testRoutes } from "@/app/api/v1/test-routes";
import { everything } from "@/db/viewer";
import { type Filter, print } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { registry } from "@/metrics/registry";
import { assertLaw } from "@/metrics/test-law";
import { randomWorld, settle } from "@/metrics/test-random-world";
import { cards } from "./cards";

const routes = testRoutes();
const now = new Date("2026-03-31T00:00:00Z");
const told = [
  ...([
    "metric",
    "value",
    "low",
    "high",
    "k",
    "n",
    "pending",
    "method",
    "standing",
    "unit",
    "scale",
  ] as const),
  ...(["direction", "window_hours", "definition_version", "as_of", "time_zone"] as const),
];
const where = fc.constantFrom<Filter["where"]>({}, { channel: ["voice", "chat"] }, { agent_kind: ["ai"] });

async function fetched(path: string, accept: string): Promise<Response> {
  const [, id = "", rows] = path.match(/metrics\/([^/?]+)(\/rows)?/) ?? [];
  const asked = request(path, routes.keys.read, { headers: { accept } });
  const response = await (rows ? rowsOfMetric : ofMetric)(asked, { params: Promise.resolve({ id }) });
  expect(response.status, path).toBe(200);
  return response;
}

/** The cells of a file, line by line, without the apostrophe before what a spreadsheet would calculate. */
const cellsOf = (file: string) =>
  file
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        (quoted?.replaceAll('""', '"') ?? plain)?.replace(/^'/, ""),
      ),
    );

test(
  "a card's number is that of the API and of its file, and as many rows are behind it: every metric",
  {
    timeout: 240_000,
  },
  () =>
    assertLaw(fc.tuple(randomWorld, where), 3, async ([world, selected]) => {
      await settle(routes, world);
      const filter: Filter = {
        period: { from: "2026-03-08", to: "2026-03-29", timeZone: "Europe/Berlin" },
        asOf: now.toISOString(),
        by: [],
        where: selected,
      };
      const targets = new Map();
      const asked = {
        filter,
        whole: filter,
        against: null,
        comparison: null,
        viewer: everything,
        now,
        targets,
      };
      for (const metric of registry) {
        const [card] = await cards([{ metric, detail: "" }], asked, "week");
        const reading = card?.reading as Reading;
        const path = `/api/v1/metrics/${metric.id}`;
        const json = await (await fetched(`${path}?${print(filter)}`, "application/json")).json();
        expect(json.readings, metric.id).toEqual([JSON.parse(JSON.stringify(reading))]);

        const [head = [], line = []] = cellsOf(
          await (await fetched(`${path}?${print(filter)}`, "text/csv")).text(),
        );
        for (const name of told) {
          const cell = line[head.indexOf(name)];
          expect(cell, `${metric.id} ${name}`).toBe(String(reading[name] ?? ""));
        }

        const rows = await (
          await fetched(`${path}/rows?limit=200&${print(filter)}`, "application/json")
        ).json();
        expect(rows.rows, metric.id).toHaveLength(reading.n);
        expect(rows.reading, metric.id).toEqual(json.readings[0]);
        const [, ...listed] = cellsOf(
          await (await fetched(`${path}/rows?${print(filter)}`, "text/csv")).text(),
        );
        expect(listed, metric.id).toHaveLength(reading.n);
        if (!card?.behind?.href.startsWith("/journeys"))
          expect(card?.behind?.words, metric.id).toMatch(new RegExp(`^${reading.n} `));
      }
    }),
);
