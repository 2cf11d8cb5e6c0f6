import { beforeAll, describe, expect, test } from "vitest";
import { world } from "@/journeys/test-world";
import { registry } from "@/metrics/registry";
import { answer, request, testRoutes } from "../test-routes";
import { GET as one } from "./[id]/route";
import { GET as rows } from "./[id]/rows/route";
import { GET as all } from "./route";

const routes = testRoutes();

beforeAll(async () => {
  await world(routes.sql, [
    ...["voice", "voice", "voice", "chat", "email"].map((channel, n) => ({
      id: `${channel}-${n}`,
      at: `2026-03-0${n + 1}T12:00:00Z`,
      channel: channel as "voice" | "chat" | "email",
      outcome: n === 0 || n === 4 ? ("unresolved" as const) : ("resolved" as const),
    })),
    { id: "berlin-first-instant", at: "2026-02-28T22:50:00Z", channel: "sms", minutes: 10 },
    { id: "berlin-last-instant", at: "2026-02-28T22:50:00Z", channel: "sms", minutes: 9 },
  ]);
});

const ask = (id: string, query = "", key: string | null = routes.keys.read) =>
  answer(one(request(`/api/v1/metrics/${id}?${query}`, key), { params: Promise.resolve({ id }) }));

const march = "from=2026-03-01&to=2026-04-01";

describe("one metric", () => {
  test("echoes the question and answers one reading: 3 of 5 in March in UTC", async () => {
    const { status, json } = await ask("interaction-resolution", `${march}&as_of=2026-04-20T00:00:00Z`);
    expect(status).toBe(200);
    expect(Object.keys(json as object)).toEqual([
      "metric",
      "definition_version",
      "definition_breaks",
      "filter",
      "readings",
    ]);
    expect(json).toMatchObject({
      metric: "interaction-resolution",
      definition_version: 1,
      filter: {
        from: "2026-03-01",
        to: "2026-04-01",
        time_zone: "UTC",
        as_of: "2026-04-20T00:00:00.000Z",
        by: null,
      },
      readings: [{ group: {}, k: 3, n: 5, value: 0.6, standing: "too_few" }],
    });
  });

  test("groups, selects with commas and repeats, and echoes each selection", async () => {
    const { json } = await ask(
      "interaction-resolution",
      `${march}&by=channel&channel=voice,chat&channel=email`,
    );
    expect(json).toMatchObject({
      filter: { by: "channel", channel: ["chat", "email", "voice"] },
      readings: [
        { group: { channel: "chat" }, k: 1, n: 1 },
        { group: { channel: "email" }, k: 0, n: 1 },
        { group: { channel: "voice" }, k: 2, n: 3 },
      ],
    });
  });

  test("March begins an hour earlier in Berlin: 23:00 UTC on 28 February is in, 22:59 is not", async () => {
    const { json } = await ask("interaction-resolution", `${march}&time_zone=Europe/Berlin&channel=sms`);
    expect(json).toMatchObject({ filter: { time_zone: "Europe/Berlin" }, readings: [{ k: 1, n: 1 }] });
  });

  test("without from and to: the 90 days that end with the newest data, here on 5 March", async () => {
    const { json } = await ask("interaction-resolution");
    expect(json).toMatchObject({ filter: { from: "2025-12-06", to: "2026-03-06" }, readings: [{ n: 7 }] });
  });

  test("an unknown metric is named, and the known ones listed", async () => {
    const { status, json } = await ask("happiness");
    expect(status).toBe(400);
    expect(json).toEqual({
      error: "bad_request",
      message: `There is no metric called "happiness". Known metrics: ${registry.map((m) => m.id).join(", ")}.`,
    });
  });

  test("an unknown filter and an unknown value are both named", async () => {
    const { status, json } = await ask("csat", "colour=red&channel=fax");
    expect(status).toBe(400);
    expect(json).toMatchObject({
      error: "bad_request",
      message: 'There is no filter called "colour". And 1 more: see "problems".',
      problems: [
        'There is no filter called "colour".',
        expect.stringMatching(/^"channel" must be one of voice, chat, .*, not "fax"\.$/),
      ],
    });
  });

  test("names that nothing bears are all named: a team, an intent, a model", async () => {
    const { status, json } = await ask("csat", "team=nobody,(none)&intent=billing&model=hal");
    expect(status).toBe(400);
    expect((json as { problems: string[] }).problems.toSorted()).toEqual([
      '"intent" is "billing", and nothing has that name.',
      '"model" is "hal", and nothing has that name.',
      '"team" is "nobody", and nothing has that name.',
    ]);
  });

  test.each([
    ["team=%00", '"team" holds a character that no text can hold.'],
    ["from=0000-01-01", '"from" must be a date such as 2026-03-01, from 1990 to 2099, not "0000-01-01".'],
    [
      "from=1999-01-01&to=2026-01-01",
      'A period has at most 3660 days, ten years; "from" (1999-01-01) is too long before "to" (2026-01-01).',
    ],
  ])("what nothing can hold (%s) is refused, not a fault", async (query, message) => {
    expect(await ask("csat", query)).toMatchObject({ status: 400, json: { error: "bad_request", message } });
  });
});

test("the list says what each metric means", async () => {
  const { status, json } = await answer(all(request("/api/v1/metrics", routes.keys.read)));
  expect(status).toBe(200);
  const { metrics } = json as { metrics: { id: string }[] };
  expect(metrics.map((metric) => metric.id)).toEqual(registry.map((metric) => metric.id));
  expect(metrics.find((metric) => metric.id === "csat")).toEqual({
    id: "csat",
    name: "CSAT",
    question: expect.stringMatching(/\?$/),
    kind: "proportion",
    unit: "share",
    better: "higher",
    definition_version: 1,
    caveats: expect.any(Array),
  });
});

describe("the rows behind", () => {
  const askRows = (query: string) => {
    const id = "interaction-resolution";
    const path = `/api/v1/metrics/${id}/rows?${march}&${query}`;
    return answer(rows(request(path, routes.keys.read), { params: Promise.resolve({ id }) }));
  };

  test("five rows, two a page, newest first, three of them hits, beside the reading that counts them", async () => {
    type Page = {
      reading: { k: number; n: number };
      rows: { at: string; hit: boolean }[];
      next: string | null;
    };
    const found: Page["rows"] = [];
    for (let cursor = ""; ; ) {
      const { json } = await askRows(`limit=2${cursor && `&cursor=${cursor}`}`);
      const page = json as Page;
      expect(page.reading).toMatchObject({ k: 3, n: 5 });
      found.push(...page.rows);
      if (!page.next) break;
      cursor = page.next;
    }
    expect(found.map(({ hit }) => hit)).toEqual([false, true, true, true, false]);
    expect(found.map(({ at }) => at)).toEqual(
      found
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  test("groups, a made-up cursor and a limit of 1,000 are refused together", async () => {
    const { status, json } = await askRows("by=channel&cursor=7&limit=1000");
    expect(status).toBe(400);
    expect((json as { problems: string[] }).problems).toHaveLength(3);
  });
});
