import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Where everything lives that is made while running: the database, the secret, stamps. Ignored by git. */
export const stateFolder = join(root, ".data");

/** Fills process.env from `.env` and from what an installation remembers. What is set already wins. */
export function loadSettings() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  for (const [key, value] of Object.entries(process.env)) if (value === "") delete process.env[key];
  process.env.AUTH_SECRET ??= rememberedSecret();
  if (!process.env.AUTH_URL) process.env.AUTH_TRUST_HOST ??= "true";
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
}

/** Makes the state folder; the account that runs the database has to be able to pass through it. */
export function makeStateFolder() {
  mkdirSync(stateFolder, { recursive: true });
  chmodSync(stateFolder, 0o755);
}

function rememberedSecret() {
  const file = join(stateFolder, "auth-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  makeStateFolder();
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
