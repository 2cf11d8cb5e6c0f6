import { beforeAll, expect, test } from "vitest";
import { createKey } from "@/db/access/api-keys";
import { POST as traces } from "../../v1/traces/route";
import { POST as evaluations } from "./evaluations/route";
import { POST as ingest } from "./ingest/route";
import { answer, request, testRoutes } from "./test-routes";

const routes = testRoutes();
let key: string;
beforeAll(async () => {
  ({ key } = await createKey(routes.sql, { name: "Zendesk EU", scope: "ingest", source: "zendesk-eu" }));
});

const contact = { external_id: "c1", channel: "chat", started_at: "2026-03-01T09:00:00Z" };
const posted = (path: string, body: string) =>
  request(path, key, { method: "POST", body, headers: { "content-type": "application/json" } });
const push = (path: string, ...records: object[]) => answer(ingest(posted(path, JSON.stringify(records))));

test("a key of one source gives it to records that name none, and refuses those that name another", async () => {
  const { json } = await push("/api/v1/ingest", contact, { ...contact, external_id: "c2", source: "other" });
  expect(json).toMatchObject({
    accepted: 1,
    rejected: [
      {
        index: 1,
        code: "not_allowed",
        path: "source",
        message: "“source” is “other”, but this key speaks for “zendesk-eu”.",
      },
    ],
  });
  expect(await routes.sql`select slug from interactions join sources on sources.id = source_id`).toEqual([
    { slug: "zendesk-eu" },
  ]);
});

test.each([
  ["records", (path: string) => ingest(posted(path, "[]"))],
  ["evaluations", (path: string) => evaluations(posted(path, "[]"))],
  ["spans", (path: string) => traces(posted(path, "{}"))],
])("an address for another source is refused to its %s with 403, one for its own is not", async (_, open) => {
  const other = await answer(open("/x?source=other"));
  expect(other).toMatchObject({
    status: 403,
    json: { message: 'This API key speaks for "zendesk-eu", not for "other".' },
  });
  expect((await open("/x?source=zendesk-eu")).status).toBe(200);
});
