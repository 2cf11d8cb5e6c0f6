import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { canEnter, serverAccount } from "./account.mjs";

/**
 * @typedef {object} Place
 * @property {string} folder what belongs to the server: data, log, password, lock
 * @property {string} cluster the data folder inside it
 * @property {{ uid: number, gid: number } | null} account who runs the server
 * @property {boolean} moved whether it had to leave the wanted folder, which the account cannot reach
 */

/**
 * Where a server can live: in the wanted folder, or outside the checkout when the account that runs it
 * may not pass through a folder above (a clone under /root, for one).
 * @param {string} wanted
 * @returns {Place}
 */
export function serverPlace(wanted) {
  makeOpen(wanted);
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  const outside = [join("/var/lib/throughline", name), join(tmpdir(), `throughline-${name}`)];
  const inside = at(wanted, wanted);
  // What was once moved stays where it is, also when the way into the checkout opens later.
  const before = outside.map((folder) => at(folder, wanted)).find(({ cluster }) => existsSync(cluster));
  if (before && !existsSync(inside.cluster)) return before;
  if (canEnter(inside.account, wanted)) return inside;

  for (const folder of outside) {
    const place = at(folder, wanted);
    if (couldMakeOpen(folder) && canEnter(place.account, folder)) return place;
  }
  throw new Error(
    `PostgreSQL does not run as root, and no other account may enter ${wanted}: move the checkout to a folder that everybody may pass through, or set DATABASE_URL.`,
  );
}

function at(folder, wanted) {
  const cluster = join(folder, "cluster");
  return { folder, cluster, account: serverAccount(cluster), moved: folder !== wanted };
}

function couldMakeOpen(folder) {
  try {
    makeOpen(folder);
    return true;
  } catch {
    return false;
  }
}

/** Makes a folder that this process writes to and that every account may pass through. */
export function makeOpen(folder) {
  try {
    if (!existsSync(dirname(folder))) makeOpen(dirname(folder));
    if (!existsSync(folder)) {
      mkdirSync(folder);
      // Careful: a strict umask would shut out the account that runs the server.
      chmodSync(folder, 0o755);
    }
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error.code === "EEXIST") return makeOpen(folder);
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
    throw new Error(
      `This account may not write to ${folder}: start Throughline with the account that the checkout belongs to.`,
    );
  }
}
