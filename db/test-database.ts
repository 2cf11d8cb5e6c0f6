import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, type Database, open } from "./client";
import { dropDatabase } from "./drop-database.mjs";
import { distributeClone, dropOnWorkers } from "./test-citus";

/** TEST_TEMPLATE lets two runs share one server without meeting. */
export const templateName = process.env.TEST_TEMPLATE ?? "throughline_template";

export type TestDatabase = { url: string; sql: ReturnType<typeof connect>; database: Database };

/** A fresh clone of the migrated template for one test file, distributed on Citus; gone when the file is done. */
export function testDatabase(): TestDatabase {
  const found = {} as TestDatabase;
  const name = `test_${randomBytes(6).toString("hex")}`;
  const server = inject("databaseServer");
  const workers = inject("workers");
  let close: () => Promise<void>;

  beforeAll(async () => {
    const admin = postgres(server, { max: 1, onnotice: () => {} });
    await admin`create database ${admin(name)} template ${admin(templateName)}`;
    await admin.end();
    const url = new URL(server);
    url.pathname = `/${name}`;
    if (workers.length > 0) await distributeClone(url.href, workers);
    const opened = open(url.href, 3);
    close = opened.close;
    Object.assign(found, { url: url.href, sql: connect(url.href, 3), database: opened.database });
  });

  afterAll(async () => {
    await close();
    await found.sql.end({ timeout: 5 });
    const admin = postgres(server, { max: 1, onnotice: () => {} });
    await dropDatabase(admin, name);
    await admin.end();
    await dropOnWorkers(found.url, workers);
  });

  return found;
}
