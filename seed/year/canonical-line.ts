import { contentOf, customerKey, writtenAt } from "./content";
import { instant } from "./instant";
import type { Recorded } from "./year";

/** A contact as a line of canonical NDJSON, as a source would deliver it. */
export function canonicalLine(source: string, recorded: Recorded): string {
  const { journey, externalId } = recorded.contact;
  const { identifiers: _, resolution, outcome_source, ...fields } = contentOf(source, recorded);
  return `${JSON.stringify({
    source,
    external_id: externalId,
    source_updated_at: instant(writtenAt(recorded)),
    ...fields,
    customer_id: journey ? customerKey(journey.customer) : undefined,
    customer_namespace: journey ? source : undefined,
    outcome: resolution ? { resolution, resolution_source: outcome_source } : undefined,
  })}\n`;
}
