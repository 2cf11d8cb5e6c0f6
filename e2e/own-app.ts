import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect } from "@playwright/test";
import postgres from "postgres";
import { dropDatabase } from "../db/drop-database.mjs";
import { root } from "./command";

export type OwnApp = { address: string; databaseUrl: string; stop: () => Promise<void> };

/** The built app once more, on a database that nobody has used yet, beside the one under test. */
export async function ownApp(purpose: string): Promise<OwnApp> {
  const server = process.env.DATABASE_URL ?? "";
  const name = `throughline_${purpose}_${process.pid}`;
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await dropDatabase(admin, name);
  await admin`create database ${admin(name)}`;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const next = join(root, "node_modules/next/dist/bin/next");
  const app = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: "a secret for this one test alone" },
    stdio: "ignore",
  });
  return {
    address,
    databaseUrl,
    stop: async () => {
      app.kill();
      await once(app, "exit");
      await dropDatabase(admin, name);
      await admin.end();
    },
  };
}

/** Waits until the app answers. */
export async function answering({ address }: OwnApp): Promise<void> {
  await expect(async () => {
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
  }).toPass();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const place = probe.address();
  probe.close();
  if (place === null || typeof place === "string") throw new Error("There is no free port.");
  return place.port;
}
