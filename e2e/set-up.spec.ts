import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { dropDatabase } from "../db/drop-database.mjs";
import { root, throughline } from "./command";
import { fillSignIn } from "./people";

const server = process.env.DATABASE_URL ?? "";
const name = `throughline_set_up_${process.pid}`;
const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const admin = postgres(server, { max: 1, onnotice: () => {} });
let app: ChildProcess;
let address: string;

/** The built app once more, on a database that nobody has used yet. */
test.beforeAll(async () => {
  await admin`create database ${admin(name)}`;
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const next = join(root, "node_modules/next/dist/bin/next");
  app = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: "a secret for the set-up test alone" },
    stdio: "ignore",
  });
});

test.afterAll(async () => {
  app.kill();
  await once(app, "exit");
  await dropDatabase(admin, name);
  await admin.end();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const place = probe.address();
  probe.close();
  if (place === null || typeof place === "string") throw new Error("There is no free port.");
  return place.port;
}

test("the one-time link makes the first administrator, once", async ({ page }) => {
  test.slow();
  const { path } = JSON.parse(await throughline(["first-administrator"], { databaseUrl }));
  const link = `${address}${path}`;
  await expect(async () => {
    expect((await page.request.get(`${address}/api/health`)).status()).toBe(200);
  }).toPass();

  await page.goto(`${address}/set-up?token=guessed`);
  await expect(page.getByRole("heading", { name: "This link does not open anything" })).toBeVisible();

  await page.goto(link);
  await page.getByLabel("Your name").fill("Grace");
  await page.getByLabel("E-mail").fill("Grace@example.test");
  await page.getByLabel(/^Password/).fill("eleven char");
  await page.getByRole("button", { name: "Make me the administrator" }).click();
  await expect(page).toHaveURL(link);
  await page.getByLabel(/^Password/).fill("a password of Grace's");
  await page.getByRole("button", { name: "Make me the administrator" }).click();
  await expect(page).toHaveURL(`${address}/`);
  await expect(page.getByRole("complementary").getByText("Administrator")).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not open anything" })).toBeVisible();
  expect(await throughline(["first-administrator"], { databaseUrl })).toBe('{"kind":"exists"}');

  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await fillSignIn(page, "grace@example.test", "a password of Grace's");
  await expect(page).toHaveURL(`${address}/`);
});
