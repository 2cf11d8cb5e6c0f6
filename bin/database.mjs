/** Makes DATABASE_URL reachable for this process; the answer lets go of it again. */
export async function openDatabase() {
  if (process.env.DATABASE_URL) return async () => {};
  throw new Error("Set DATABASE_URL.");
}
