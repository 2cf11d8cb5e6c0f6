import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../test-database";
import { addWebhook, removeWebhook, rotateWebhook, webhookOf, webhooks } from "./webhooks";

const db = testDatabase();
const master = "a secret of thirty-two characters";
const shop = { source: "shop", kind: "standard", secret: "first" };

beforeEach(() => db.sql`truncate webhooks restart identity cascade`);

test("a source has one webhook; its secret is not in the table as it is", async () => {
  expect(await addWebhook(db.sql, shop, master)).toBe(true);
  expect(await addWebhook(db.sql, { ...shop, secret: "second" }, master)).toBe(false);
  expect(await webhookOf(db.sql, "shop", master)).toEqual({
    id: 1,
    source: "shop",
    kind: "standard",
    secrets: ["first"],
  });
  const [row] = await db.sql`select sealed from webhook_secrets`;
  expect(Buffer.from(row?.sealed, "base64url").toString()).not.toContain("first");
  expect(await webhookOf(db.sql, "other", master)).toBeNull();
});

test("of three secrets the two before count until a day after each was replaced", async () => {
  await addWebhook(db.sql, shop, master);
  await rotateWebhook(db.sql, "shop", "second", master);
  await db.sql`update webhook_secrets set expires_at = now() + interval '1 hour' where expires_at is not null`;
  const until = await rotateWebhook(db.sql, "shop", "third", master);
  expect(Math.round(((until?.getTime() ?? 0) - Date.now()) / 3_600_000)).toBe(24);
  expect((await webhookOf(db.sql, "shop", master))?.secrets).toEqual(["third", "second", "first"]);
  await db.sql`update webhook_secrets set expires_at = now() where id = 1`;
  expect((await webhookOf(db.sql, "shop", master))?.secrets).toEqual(["third", "second"]);
  expect(await webhooks(db.sql)).toMatchObject([{ source: "shop", secrets: 2, rotated_until: until }]);
  expect(await rotateWebhook(db.sql, "other", "x", master)).toBeNull();
});

test("with another master secret there is the webhook, but none of its secrets", async () => {
  await addWebhook(db.sql, shop, master);
  expect((await webhookOf(db.sql, "shop", `${master}!`))?.secrets).toEqual([]);
});

test("removed, it is gone with its secrets and its messages", async () => {
  await addWebhook(db.sql, shop, master);
  await db.sql`insert into webhook_messages (webhook_id, message_id) values (1, 'm')`;
  expect([await removeWebhook(db.sql, "shop"), await removeWebhook(db.sql, "shop")]).toEqual([true, false]);
  expect(await db.sql`select from webhook_secrets`).toHaveLength(0);
  expect(await db.sql`select from webhook_messages`).toHaveLength(0);
});
