/** No connection, no room, shutting down, deadlock: the same request may succeed in a moment. */
export function isPassing(error: unknown): boolean {
  const code = errorCode(error);
  return (
    /^(ECONN|EHOST|ENET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|CONNECT)/.test(code) ||
    /^(08|53|57P|40P01|40001|55P03)/.test(code)
  );
}

/** The code of a Postgres or network error, also where drizzle wraps it. */
export function errorCode(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  return "";
}
