import postgres from "postgres";

/**
 * The database of the app under test. Nobody ends it: hooks after a file run again for each part of it that a
 * worker takes on, so a connection closes by itself when it is not used.
 */
export const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, idle_timeout: 2 });
