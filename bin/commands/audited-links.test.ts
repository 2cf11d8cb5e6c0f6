import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { deliver } from "@/ingest/test-delivery";
import { run } from "./links";

const db = testDatabase();
beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});

test("who undid or redid a link, or changed by what people are one, is in the audit log; identifiers are not", async () => {
  const contact = { external_id: "c1", channel: "chat", started_at: "2026-03-01T09:00:00Z" };
  await deliver(db.sql, [{ ...contact, customer_id: "A-1", customer_email: "ann@x.org" }]);
  const [link] =
    await db.sql`select least(identity_id, owner_id) || '-' || greatest(identity_id, owner_id) as id from identity_links`;
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  for (const words of [
    `undo ${link?.id}`,
    `redo ${link?.id}`,
    "share 8",
    "country shop DE",
    "country shop none",
  ])
    await run(words.split(" "));
  await expect(run(["redo", String(link?.id)])).rejects.toThrow("was not undone");
  log.mockRestore();
  const entries = await db.sql`select actor, action, subject, detail from audit_entries order by id`;
  expect(entries.map(({ action, subject, detail }) => `${action} ${subject}: ${detail}`)).toEqual([
    `link_changed link ${link?.id}: undone`,
    `link_changed link ${link?.id}: holds again`,
    "link_changed shared identifiers: named with more than 8 customers, one links nobody",
    "settings_changed source shop: phone numbers lie in DE",
    "settings_changed source shop: phone numbers lie nowhere",
  ]);
  expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set(["command line"]));
});
