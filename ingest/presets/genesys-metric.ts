import { listed, said, within } from "../webhooks/payload";

/** A duration of a session in seconds; Genesys says milliseconds. */
export function metric(session: unknown, name: string): number | undefined {
  const found = listed(within(session, "metrics")).filter((one) => within(one, "name") === name);
  const values = found.map((one) => Number(said(within(one, "value")) ?? Number.NaN)).filter(Number.isFinite);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / 1000;
}
