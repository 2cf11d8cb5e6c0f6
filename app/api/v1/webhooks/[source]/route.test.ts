import { beforeEach, expect, test, vi } from "vitest";
import { addWebhook, rotateWebhook } from "@/db/access/webhooks";
import { emptied } from "@/db/test-emptied";

import type { WebhookKind } from "@/ingest/webhooks/kinds";
import { signed } from "@/ingest/webhooks/test-signed";
import { answer, request, testRoutes } from "../../test-routes";
import { HEAD, POST } from "./route";

vi.stubEnv("INGEST_BYTES", "20000");
const routes = testRoutes();
const master = "a secret of thirty-two characters";
const whsec = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const secretOf: Record<WebhookKind, string> = {
  standard: whsec,
  zendesk: "a secret of zendesk",
  intercom: "a client secret of intercom",
  chatwoot: "a secret of chatwoot",
};
const now = () => Math.floor(Date.now() / 1000);

beforeEach(async () => {
  await emptied(routes.sql);
  await routes.sql`truncate webhooks restart identity cascade`;
  for (const [kind, secret] of Object.entries(secretOf))
    await addWebhook(routes.sql, { source: kind, kind, secret }, master);
});

const params = (source: string) => ({ params: Promise.resolve({ source }) });

function send(source: string, body: string, headers: Record<string, string>, query = "") {
  const sent = request(`/api/v1/webhooks/${source}${query}`, null, { method: "POST", body, headers });
  return answer(POST(sent, params(source)));
}

const chat = (more: object = {}) => ({
  external_id: "c-1",
  channel: "chat",
  started_at: "2026-03-02T09:00:00Z",
  source_updated_at: "2026-03-02T09:00:00Z",
  customer_id: "ada",
  ...more,
});

const taken = (accepted: number, updated = 0, unchanged = 0) => ({
  status: 200,
  json: { accepted, updated, unchanged, rejected: [], repeated: false },
});
const repeated = { status: 200, json: { ...taken(0).json, repeated: true } };

const stored = async () =>
  (
    await routes.sql`
      select slug, external_id, channel, status, outcome
      from interactions join sources on sources.id = source_id order by external_id`
  ).map((row) => Object.values(row).join(" "));

test("a signed record is a contact of the webhook's source; the same message again changes nothing", async () => {
  const body = JSON.stringify(chat());
  const headers = signed.standard(body, whsec, now());
  expect(await send("standard", body, headers)).toEqual(taken(1));
  expect(await send("standard", body, headers)).toEqual(repeated);
  expect(await send("standard", body, signed.standard(body, whsec, now(), "msg_2"))).toEqual(taken(0, 0, 1));
  expect(await stored()).toEqual(["standard c-1 chat open unknown"]);
});

test("five deliveries of one message at once: one takes it, four say that it was taken", async () => {
  const body = JSON.stringify(chat());
  const headers = signed.standard(body, whsec, now());
  const answers = await Promise.all(Array.from({ length: 5 }, () => send("standard", body, headers)));
  expect(answers.filter(({ json }) => (json as { repeated: boolean }).repeated)).toHaveLength(4);
  expect(await stored()).toHaveLength(1);
});

test("ids are kept for seven days: after that the message is read again, and changes nothing", async () => {
  const body = JSON.stringify(chat());
  const headers = signed.standard(body, whsec, now());
  await send("standard", body, headers);
  await routes.sql`update webhook_messages set at = now() - interval '6 days 23 hours'`;
  expect(await send("standard", body, headers)).toEqual(repeated);
  await routes.sql`update webhook_messages set at = now() - interval '7 days 1 second'`;
  expect(await send("standard", body, headers)).toEqual(taken(0, 0, 1));
});

test("nobody signed it, somebody else did, or it was changed on the way: 401 and a sentence", async () => {
  const body = JSON.stringify(chat());
  const right = signed.standard(body, whsec, now());
  const other = `whsec_${Buffer.alloc(24, 8).toString("base64")}`;
  const { "webhook-signature": _, ...unsigned } = right;
  for (const [text, headers] of [
    [body, {}],
    [body, unsigned],
    [body, signed.standard(body, other, now())],
    [`${body} `, right],
    [body, { ...right, "webhook-id": "msg_9" }],
    [body, { ...right, "webhook-timestamp": String(now() + 1) }],
    [body, { ...right, "webhook-signature": "v1," }],
    [body, { ...right, "webhook-signature": right["webhook-signature"]?.replace("v1,", "v1a,") ?? "" }],
  ] as const)
    expect(await send("standard", text, headers)).toEqual({
      status: 401,
      json: { error: "unauthorized", message: expect.stringMatching(/[.?]$/) },
    });
  expect(await stored()).toEqual([]);
});

test("signed 299 seconds ago or ahead is taken; 302 seconds is not", async () => {
  const body = JSON.stringify(chat());
  const statuses = [];
  for (const away of [-302, -299, 299, 302])
    statuses.push((await send("standard", body, signed.standard(body, whsec, now() + away))).status);
  expect(statuses).toEqual([401, 200, 200, 401]);
  const never = { ...signed.standard(body, whsec, Number.NaN) };
  expect((await send("standard", body, never)).status).toBe(401);
});

test("while one secret takes the place of another both count, and after a day the new one alone", async () => {
  const next = `whsec_${Buffer.alloc(24, 9).toString("base64")}`;
  await rotateWebhook(routes.sql, "standard", next, master);
  const body = JSON.stringify(chat());
  const [old, young] = [signed.standard(body, whsec, now(), "a"), signed.standard(body, next, now(), "b")];
  expect((await send("standard", body, old)).status).toBe(200);
  expect((await send("standard", body, young)).status).toBe(200);
  const both = `v1,AAAA ${young["webhook-signature"]}`;
  expect((await send("standard", body, { ...young, "webhook-signature": both })).status).toBe(200);
  await routes.sql`update webhook_secrets set expires_at = now() where expires_at is not null`;
  expect((await send("standard", body, old)).status).toBe(401);
  expect((await send("standard", body, young)).status).toBe(200);
});

test("an address that was not made: 404, also when it is only asked for", async () => {
  expect(await send("nowhere", "{}", {})).toEqual({
    status: 404,
    json: { error: "not_found", message: "There is no webhook at this address." },
  });
  const ask = async (source: string) => (await HEAD(request("/", null), params(source))).status;
  expect([await ask("intercom"), await ask("nowhere")]).toEqual([200, 404]);
});

test("more than the limit: 413", async () => {
  expect((await send("standard", " ".repeat(20_001), {})).status).toBe(413);
});

test.each([
  ["standard", "{", "The message is not JSON in UTF-8."],
  ["standard", '"text"', /^The message is not a canonical record, .*\.$/],
  ["zendesk", '{"hello": 1}', /^The message is not a ticket event of Zendesk.*\.$/],
  ["intercom", "[]", "The message is not a notification of Intercom."],
  ["chatwoot", "{}", "The message is not an event of Chatwoot."],
] as const)("%s is sent %s: 400 and a sentence", async (kind, body, message) => {
  expect(await send(kind, body, signed[kind](body, secretOf[kind], now()))).toEqual({
    status: 400,
    json: { error: "bad_request", message: expect.stringMatching(message) },
  });
});

test("a record for another source is refused, and the others of its message are taken", async () => {
  const body = JSON.stringify([chat({ source: "zendesk" }), chat({ source: "standard" })]);
  expect((await send("standard", body, signed.standard(body, whsec, now()))).json).toMatchObject({
    accepted: 1,
    rejected: [{ index: 0, code: "not_allowed", path: "source" }],
  });
  expect(await stored()).toEqual(["standard c-1 chat open unknown"]);
});

test("an update ahead of its contact: 503 until the contact has come, then it is taken", async () => {
  const update = JSON.stringify({
    external_id: "c-1",
    status: "closed",
    source_updated_at: "2026-03-02T10:00:00Z",
  });
  const early = signed.standard(update, whsec, now(), "early");
  const response = await POST(
    request("/api/v1/webhooks/standard", null, { method: "POST", body: update, headers: early }),
    params("standard"),
  );
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
  const contact = JSON.stringify(chat());
  await send("standard", contact, signed.standard(contact, whsec, now(), "contact"));
  expect(await send("standard", update, early)).toEqual(taken(0, 1));
  expect(await stored()).toEqual(["standard c-1 chat closed unknown"]);
});

test("after AUTH_SECRET changed no signature can be checked: 503, so that senders come again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await routes.sql`update webhook_secrets set sealed = 'AAAA'`;
  const body = JSON.stringify(chat());
  expect(await send("standard", body, signed.standard(body, whsec, now()))).toMatchObject({ status: 503 });
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("Please rotate it."));
});

test("an older Chatwoot does not sign and brings the secret in the address", async () => {
  const body = JSON.stringify({ event: "webwidget_triggered" });
  const [right, wrong] = [`?token=${encodeURIComponent(secretOf.chatwoot)}`, "?token=guessed"];
  expect(await send("chatwoot", body, {}, right)).toEqual(taken(0));
  expect((await send("chatwoot", body, {}, wrong)).status).toBe(401);
  expect((await send("standard", body, {}, right)).status).toBe(401);
});
