/** Whether an error says that the database cannot be reached, or goes away, and nothing of what was asked of it. */
export function isAway(error: unknown): boolean {
  const { code, severity, severity_local } = (error ?? {}) as Record<string, unknown>;
  if (severity === "FATAL" || severity_local === "FATAL") return true;
  return typeof code === "string" && /^(CONNECTION_|CONNECT_|E[A-Z]{3,}$)/.test(code);
}
