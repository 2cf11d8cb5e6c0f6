import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeOpen } from "../db/embedded/place.mjs";
import { root } from "./root.mjs";

/** Where everything lives that is made while running: the database, the secret. Ignored by git. */
export const stateFolder = join(root, ".data");

/** Fills process.env from `.env` and from what an installation remembers. What is set already wins. */
export function loadSettings() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  // An empty setting, as compose files hand them on, is one that was not made.
  for (const key of ["DATABASE_URL", "AUTH_SECRET", "AUTH_URL", "PORT", "HOST", "TIME_ZONE"])
    if (process.env[key] === "") delete process.env[key];
  process.env.AUTH_SECRET ??= rememberedSecret();
  if (!process.env.AUTH_URL) process.env.AUTH_TRUST_HOST ??= "true";
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
}

/** Settings that are the same on every machine, whatever it is set up for. */
export function loadTestSettings() {
  for (const key of [
    "DATABASE_URL",
    "AUTH_URL",
    "ADMIN_EMAIL",
    "ADMIN_PASSWORD",
    "TIME_ZONE",
    "DEMO",
    "NODE_ENV",
  ])
    delete process.env[key];
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  process.env.AUTH_TRUST_HOST = "true";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
}

function rememberedSecret() {
  const file = join(stateFolder, "auth-secret");
  makeOpen(stateFolder);
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
