import { afterAll, beforeAll, vi } from "vitest";
import { createKey, type KeyScope } from "@/db/access/api-keys";
import { doorkeeper } from "@/db/client";
import { type TestDatabase, testDatabase } from "@/db/test-database";

type Shared = { throughline?: { database?: { $client: Ended }; writer?: Ended; doorkeeper?: Ended } };
type Ended = { end: (options: { timeout: number }) => Promise<void> };

export type TestRoutes = TestDatabase & { keys: Record<KeyScope, string> };

/** A test database that the routes of this process read and write, and a key for each scope. */
export function testRoutes(): TestRoutes {
  const found = Object.assign(testDatabase(), { keys: { read: "", ingest: "" } });
  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", found.url);
    vi.stubEnv("AUTH_SECRET", "a secret of thirty-two characters");
    for (const scope of ["read", "ingest"] as const)
      found.keys[scope] = (await createKey(doorkeeper(), { name: `test ${scope}`, scope })).key;
  });
  afterAll(async () => {
    const { database, writer, doorkeeper } = (globalThis as Shared).throughline ?? {};
    await Promise.all([database?.$client, writer, doorkeeper].map((pool) => pool?.end({ timeout: 1 })));
  });
  return found;
}

/** A request as a client would send it. */
export function request(path: string, key: string | null, more: RequestInit = {}): Request {
  const headers = new Headers(more.headers);
  if (key) headers.set("authorization", `Bearer ${key}`);
  return new Request(`http://localhost${path}`, { ...more, headers });
}

export async function answer(promised: Promise<Response>): Promise<{ status: number; json: unknown }> {
  const response = await promised;
  return { status: response.status, json: await response.json() };
}
