import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/**
 * The account that Postgres runs as when this process is root, which Postgres refuses to be.
 * Null: this process's own. A database that exists keeps the account it was made by.
 * @param {string} cluster the data folder, which may not exist yet
 * @returns {{ uid: number, gid: number } | null}
 */
export function serverAccount(cluster) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  // Careful: initdb looks the name up, so a number without an entry in the account list will not do.
  const found = named("postgres") ?? named("nobody");
  if (!found)
    throw new Error(
      "PostgreSQL does not run as root, and there is no account “postgres” or “nobody”: start Throughline as an ordinary user, or set DATABASE_URL.",
    );
  return found;
}

/** Whether the account can use this file or pass through this folder. */
export function canEnter(account, path) {
  return account === null || spawnSync("test", ["-x", path], { ...account, cwd: "/" }).status === 0;
}

function named(name) {
  const [uid, gid] = ["-u", "-g"].map((which) => {
    const { status, stdout } = spawnSync("id", [which, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : null;
  });
  return uid && gid !== null ? { uid, gid } : null;
}
