/** Once a server starts: takes up again what arrived before it was stopped, and keeps tidy from then on. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next sets it when it compiles, once for each runtime.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { database, writer } = await import("@/db/client");
  const { keepFolding } = await import("@/ingest/otel/keep-folding");
  const { keepSwept } = await import("@/ingest/keep-swept");
  const { keepRolledUp } = await import("@/metrics/roll-ups/keep-rolled-up");
  keepFolding(writer());
  const { keepOutliersFound } = await import("@/quality/triage/keep-outliers");
  keepSwept(writer());
  keepOutliersFound(database());
  keepRolledUp(database());
}
