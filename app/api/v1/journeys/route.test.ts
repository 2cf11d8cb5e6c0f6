import { beforeAll, expect, test } from "vitest";
import { answer, request, testRoutes } from "../test-routes";
import { GET } from "./route";

const routes = testRoutes();

beforeAll(async () => {
  await routes.sql`insert into customers (name) values ('Ada Lovelace')`;
  const journey = {
    customer_id: 1,
    matures_at: "2026-03-20T00:00:00Z",
    last_contact_at: "2026-03-10T00:00:00Z",
    interaction_count: 2,
    contact_count: 2,
    handoff_count: 1,
    lost_handoff_count: 0,
    channels: "{voice,chat}",
    channel_count: 2,
    channel_path: "chat > voice",
    intent_ids: "{}",
    team_ids: "{}",
    agent_ids: "{}",
    agent_kinds: "{human}",
    source_ids: "{}",
    resolved: true,
    outcome: "resolved",
  };
  const opened = [
    [11, "2026-03-01T10:00:00.123456Z"],
    [12, "2026-03-02T10:00:00Z"],
    [13, "2026-03-02T10:00:00Z"],
  ] as const;
  for (const [id, opened_at] of opened)
    await routes.sql`insert into journeys ${routes.sql({ ...journey, id, opened_at })}`;
  await routes.sql`update journeys set outcome = 'silent', resolved = false where id = 12`;
});

const march = "from=2026-03-01&to=2026-04-01&as_of=2026-04-01T00:00:00Z";
type Page = { total: number; journeys: { id: number }[]; next: string | null };

async function page(query: string): Promise<Page> {
  const { status, json } = await answer(GET(request(`/api/v1/journeys?${march}&${query}`, routes.keys.read)));
  expect(status).toBe(200);
  return json as Page;
}

test("newest first, in pages that neither repeat nor skip one, also at equal instants", async () => {
  const first = await page("limit=1");
  const second = await page(`limit=1&cursor=${encodeURIComponent(first.next ?? "")}`);
  const third = await page(`limit=1&cursor=${encodeURIComponent(second.next ?? "")}`);
  expect([first, second, third].map(({ total, journeys }) => [total, journeys.map(({ id }) => id)])).toEqual([
    [3, [13]],
    [3, [12]],
    [3, [11]],
  ]);
  expect(third.next).toBeNull();
});

test("a journey is told without a name, with the filter that found it", async () => {
  expect(await page("outcome=silent")).toEqual({
    filter: {
      from: "2026-03-01",
      to: "2026-04-01",
      time_zone: "UTC",
      as_of: "2026-04-01T00:00:00.000Z",
      by: null,
    },
    total: 1,
    journeys: [
      {
        id: 12,
        customer: "Customer 1",
        opened_at: "2026-03-02T10:00:00.000000Z",
        matures_at: "2026-03-20T00:00:00.000000Z",
        channel_path: "chat > voice",
        intents: [],
        contacts: 2,
        handoffs: 1,
        lost_handoffs: 0,
        csat: null,
        ease: null,
        outcome: "silent",
      },
    ],
    next: null,
  });
});

test("before its window has passed a journey is pending, whatever its outcome will be", async () => {
  const early = "from=2026-03-01&to=2026-04-01&as_of=2026-03-19T00:00:00Z";
  const { json } = await answer(GET(request(`/api/v1/journeys?${early}&outcome=pending`, routes.keys.read)));
  expect((json as Page).total).toBe(3);
});

test.each([
  ["outcome=happy", /^"outcome" must be one of resolved, .*, pending, not "happy"\.$/],
  ["limit=0", /^"limit" must be a whole number from 1 to 200\.$/],
  ["limit=ten", /^"limit" must be/],
  ["cursor=2", /^"cursor" must be what "next" said/],
  ["by=channel", /^"by" groups readings/],
  ["cursor=9999-99-99T00:00:00Z_1", /^A value in the request is out of range\.$/],
])("%s is refused with a sentence", async (query, sentence) => {
  const { status, json } = await answer(GET(request(`/api/v1/journeys?${query}`, routes.keys.read)));
  expect([status, json]).toEqual([
    400,
    expect.objectContaining({ message: expect.stringMatching(sentence) }),
  ]);
});
