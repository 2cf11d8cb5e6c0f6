import type { Given } from "../canonical";
import { type Adapter, within } from "./payload";

/**
 * Canonical records: one, a list of them, or either under `data` of `{ type, timestamp, data }` as
 * Standard Webhooks advises. The timestamp then dates the records that bring no date of their own.
 */
export const standard: Adapter = (payload) => {
  if (typeof payload !== "object" || payload === null) return null;
  if (!isEnvelope(payload)) return recordsOf(payload);
  const date = within(payload, "timestamp");
  const dated = (record: Given) =>
    date === undefined || !isRecord(record) ? record : { source_updated_at: date, ...record };
  const data = within(payload, "data");
  return typeof data === "object" ? recordsOf(data as object).map(dated) : null;
};

const recordsOf = (value: object): Given[] => (Array.isArray(value) ? value : [value as Given]);

const isRecord = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

function isEnvelope(payload: object): boolean {
  return (
    typeof within(payload, "type") === "string" &&
    Object.hasOwn(payload, "data") &&
    !["external_id", "record_type", "channel"].some((name) => Object.hasOwn(payload, name))
  );
}
