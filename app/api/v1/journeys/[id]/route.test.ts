import { expect, test } from "vitest";
import { POST } from "../../ingest/route";
import { answer, request, testRoutes } from "../../test-routes";
import { GET } from "./route";

const routes = testRoutes();

const ask = (id: string, query = "") =>
  answer(
    GET(request(`/api/v1/journeys/${id}${query}`, routes.keys.read), { params: Promise.resolve({ id }) }),
  );

async function pushed(startedAt: string, more: object): Promise<string> {
  const record = {
    source: "shop",
    external_id: startedAt,
    channel: "chat",
    status: "closed",
    started_at: startedAt,
    ended_at: startedAt,
    outcome: "resolved",
    ...more,
  };
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(record);
  const sent = request("/api/v1/ingest", routes.keys.ingest, { method: "POST", headers, body });
  expect(await answer(POST(sent))).toMatchObject({ status: 200, json: { accepted: 1 } });
  const [row] = await routes.sql`select journey_id from interactions where external_id = ${startedAt}`;
  return String(row?.journey_id);
}

test("a journey comes with its contacts and surveys, and without the customer's name, address or words", async () => {
  const id = await pushed("2026-03-02T09:00:00Z", {
    customer: { name: "Ada Lovelace", identifiers: [{ type: "email", value: "ada@example.test" }] },
    messages: [{ role: "customer", text: "My card is stuck" }],
    surveys: [{ type: "csat", score: 4, scale_min: 1, scale_max: 5, comment: "Thanks, Grace" }],
  });
  const { status, json } = await ask(id);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    id: Number(id),
    opened_at: "2026-03-02T09:00:00.000Z",
    outcome: "resolved",
    resolved: true,
    channel_path: "chat",
    contact_count: 1,
    interactions: [{ channel: "chat", outcome: "resolved", surveys: [{ kind: "csat", score: 4 }] }],
    handoffs: [],
  });
  const told = JSON.stringify(json);
  for (const secret of ["Lovelace", "ada@example.test", "stuck", "Grace"]) expect(told).not.toContain(secret);
});

test("a journey whose window is open has no outcome yet", async () => {
  const id = await pushed(new Date().toISOString(), { customer_id: "C-2" });
  expect((await ask(id)).json).toMatchObject({ outcome: "pending", resolved: null });
});

test("its outcome is told from the 336th hour on: at 08:59:59 not yet, at 09:00 on 17 March it is", async () => {
  const id = await pushed("2026-03-03T09:00:00Z", { customer_id: "C-3" });
  expect((await ask(id, "?as_of=2026-03-17T08:59:59Z")).json).toMatchObject({
    outcome: "pending",
    resolved: null,
  });
  expect((await ask(id, "?as_of=2026-03-17T09:00:00Z")).json).toMatchObject({ outcome: "resolved" });
  expect(await ask(id, "?as_off=2026-03-17T09:00:00Z")).toMatchObject({
    status: 400,
    json: { message: 'There is no filter called "as_off".' },
  });
});

test.each(["999999", "0", "-1", "seven", "1e3", "99999999999999999999"])(
  "there is no journey %s: 404",
  async (id) => {
    expect(await ask(id)).toEqual({
      status: 404,
      json: { error: "not_found", message: `There is no journey ${id}.` },
    });
  },
);
