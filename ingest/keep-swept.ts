import type { Sql } from "postgres";
import { sweep } from "./sweep";

const hour = 3_600_000;
/** A server that has just started has better things to do. */
const firstPause = 60_000;

/** Sweeps once an hour, in the background, as long as the server runs. */
export function keepSwept(sql: Sql, pause = firstPause): void {
  setTimeout(async () => {
    await sweep(sql, new Date()).catch((error) => console.error("Old spans could not be taken away:", error));
    keepSwept(sql, hour);
  }, pause).unref();
}
