import { expect, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { spansOf } from "./batch";
import { folded, keepFolding } from "./keep-folding";
import { keepSpans } from "./keep-spans";
import { bytes, request } from "./test-spans";

const db = testDatabase();

test("an outage is told in one line, its end in another, and then what had to wait is folded", async () => {
  const says = { "session.id": "s-1", channel: "chat" };
  await keepSpans(db.sql, "bot", spansOf(bytes(request([{ trace: "a", id: "1", says }])), "json").taken);
  const away = vi.spyOn(console, "error").mockImplementation(() => {});
  const back = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    let tries = 0;
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const begin = ((...given: Parameters<typeof db.sql.begin>) => {
      tries += 1;
      return tries < 3 ? Promise.reject(refused) : db.sql.begin(...given);
    }) as typeof db.sql.begin;
    keepFolding(
      new Proxy(db.sql, { get: (sql, name) => (name === "begin" ? begin : Reflect.get(sql, name)) }),
    );
    await folded();
    expect(away.mock.calls).toEqual([
      ["The database is away, and spans wait to be folded:", "connect ECONNREFUSED"],
    ]);
    expect(back.mock.calls).toEqual([["The database is back, and spans are folded again."]]);
    const [arrival] = await db.sql`
      select (select count(*)::int from interactions) as contacts, (select count(*)::int from span_arrivals) as waiting`;
    expect(arrival).toEqual({ contacts: 1, waiting: 0 });
  } finally {
    vi.restoreAllMocks();
  }
});
