import { beforeAll, expect, inject, test, vi } from "vitest";
import { testDatabase } from "@/db/test-database";
import { run } from "./distribute";

const db = testDatabase();
beforeAll(() => {
  vi.stubEnv("DATABASE_URL", db.url);
  vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
});

test("a plain database is refused with what is missing, and stays as it is; a distributed one has nothing to move", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  if (inject("workers").length > 0) {
    await run([]);
    expect(log).toHaveBeenCalledWith("This database is distributed.");
  } else {
    await expect(run([])).rejects.toThrow("This database has no extension citus");
    expect(await db.sql`select from pg_class where relname = 'shard_marks'`).toHaveLength(0);
  }
  log.mockRestore();
});
