import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { deliver } from "../test-delivery";
import { undo } from "../undo";
import { spansOf } from "./batch";
import { foldArrivals } from "./fold-arrivals";
import { keepSpans } from "./keep-spans";
import { bytes, instant, request, type Sketch } from "./test-spans";

const db = testDatabase();
beforeEach(() => emptied(db.sql));

const turn = (trace: string, session: string, more: Sketch["says"] = {}): Sketch => ({
  trace,
  id: "1",
  says: { "session.id": session, channel: "chat", ...more },
});

async function send(source: string, spans: Sketch[]) {
  await keepSpans(db.sql, source, spansOf(bytes(request(spans)), "json").taken);
  while (await foldArrivals(db.sql, instant(0)));
}

const counts = async () =>
  (
    await db.sql`
      select (select count(*)::integer from spans) as spans, (select count(*)::integer from interactions) as contacts,
        (select count(*)::integer from open_contacts) as open`
  )[0];

test("taking back what a source sent forgets its spans and no other's; it may begin again", async () => {
  await send("bot", [turn("a", "s-1"), turn("b", "s-2")]);
  await send("other", [turn("a", "s-1")]);
  expect(await counts()).toEqual({ spans: 3, contacts: 3, open: 3 });
  const [made] = await db.sql`
    select imports.id from imports join sources on sources.id = source_id where slug = 'bot'`;
  await undo(db.sql, made?.id);
  expect(await counts()).toEqual({ spans: 1, contacts: 1, open: 1 });
  await send("bot", [turn("c", "s-3")]);
  expect(await counts()).toEqual({ spans: 2, contacts: 2, open: 2 });
});

test("deleting a contact forgets its spans; what comes after does not bring it back", async () => {
  await send("bot", [turn("a", "s-1"), turn("b", "s-2")]);
  await deliver(db.sql, [{ record_type: "delete", external_id: "s-1" }], { source: "bot" });
  expect(await counts()).toEqual({ spans: 1, contacts: 1, open: 1 });
  await send("bot", [turn("c", "s-1")]);
  expect(await db.sql`select external_id from interactions`).toEqual([{ external_id: "s-2" }]);
});
