import { beforeAll, expect, test } from "vitest";
import type { Contact } from "@/journeys/test-world";
import { settle } from "@/metrics/test-random-world";
import { answer, request, testRoutes } from "../test-routes";
import { GET } from "./route";

const routes = testRoutes();

/** `n` contacts on a day at noon, the first `k` of them resolved, each of another customer. */
const contacts = (day: string, channel: "voice" | "chat", k: number, n: number): Contact[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${day} ${channel} ${i}`,
    at: `${day}T12:00:00Z`,
    customer: `${day} ${channel} ${i}`,
    channel,
    outcome: i < k ? "resolved" : "unresolved",
  }));

beforeAll(async () => {
  await settle(routes, [
    ...contacts("2026-03-05", "chat", 24, 40),
    ...contacts("2026-03-25", "chat", 38, 40),
    ...contacts("2026-03-25", "voice", 5, 9),
  ]);
});

type Answer = { comparisons: Record<string, unknown>[]; problems?: string[] };
async function ask(query: string): Promise<Answer & { status: number }> {
  const { status, json } = await answer(GET(request(`/api/v1/compare?${query}`, routes.keys.read)));
  return { status, ...(json as Answer) };
}
const halves =
  "metric=journey-resolution&from=2026-03-01&to=2026-04-01&time_zone=UTC&against=before:2026-03-20";

test("38 of 40 after, 24 of 40 before: +0.35 and better, by channel, where voice had nothing before", async () => {
  const { comparisons } = await ask(`${halves}&by=channel&as_of=2026-04-15T00:00:00Z`);
  expect(comparisons).toMatchObject([
    { group: { channel: "chat" }, verdict: "better", reading: { k: 38, n: 40 }, against: { k: 24, n: 40 } },
    {
      group: { channel: "voice" },
      verdict: "too_few",
      difference: null,
      reading: { k: 5, n: 9 },
      against: null,
    },
  ]);
  expect(comparisons[0]?.difference).toBeCloseTo(0.35, 12);
});

test("on 5 April the newer journeys are still open: refused, and readable on 15 April, 14 days after the last", async () => {
  const { comparisons } = await ask(`${halves}&as_of=2026-04-05T00:00:00Z`);
  expect(comparisons).toMatchObject([{ verdict: "immature", difference: null, readable_on: "2026-04-15" }]);
});

test("one cohort against any other", async () => {
  const query =
    "metric=interaction-resolution&from=2026-03-20&to=2026-04-01&channel=voice&against.channel=chat";
  const { comparisons } = await ask(query);
  expect(comparisons).toMatchObject([{ verdict: "too_few", reading: { n: 9 }, against: { n: 40 } }]);
});

test.each([
  "",
  "metric=mood",
  "metric=csat&against=tomorrow",
  "metric=csat&against.by=mood",
  "metric=csat&against.team=nobody",
])("?%s is refused with a sentence", async (query) => {
  const { status, message } = (await ask(query)) as { status: number; message?: string };
  expect(status).toBe(400);
  expect(message).toMatch(/[.]$/);
});
