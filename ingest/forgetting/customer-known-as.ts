import type { Sql } from "postgres";
import { type IdentifierType, identifier } from "../identifiers";

/** Why nobody in particular is meant. */
export type Nobody = "refused" | "unknown" | "shared";
export type Found = { customer: number } | { nobody: Nobody; sentence: string };

/** Whom an identifier leads to. It is compared as `identifier` writes it. */
export async function customerKnownAs(sql: Sql, type: IdentifierType, given: string): Promise<Found> {
  const read = identifier(type, given);
  if ("refused" in read) return { nobody: "refused", sentence: `This is nobody's. ${read.refused[2]}` };
  const [kind, value] = read.identifier;
  const [found] = await sql`
    select customer_id::int as customer, shared from identities where (kind, value) = (${kind}, ${value})`;
  if (!found) return { nobody: "unknown", sentence: "Nobody is known by this." };
  if (found.shared)
    return {
      nobody: "shared",
      sentence: "Many customers share this, so it does not say which of them is meant.",
    };
  return { customer: found.customer };
}
