import type { InteractionRecord, SurveyRecord } from "./canonical-record";
import { type Identifier, type IdentifierType, identifier, type RefusedIdentifier } from "./identifiers";

type Customer = InteractionRecord | SurveyRecord;

/**
 * What a record knows its customer by; the first is the one it goes by. Empty when all it gave are names
 * for nobody (anonymous, 0000000), null when it cleared them, undefined when it gave none.
 */
export function identifiersOf(record: Customer): Identifier[] | null | undefined {
  return customerOf(record).identifiers;
}

/** The same, with what it gave that leads to nobody. */
export function customerOf(record: Customer): {
  identifiers: Identifier[] | null | undefined;
  refused: RefusedIdentifier[];
} {
  const { customer, customer_id, customer_email, customer_phone } = record;
  const namespace = record.customer_namespace ?? undefined;
  const given: [IdentifierType, string | null | undefined, string?][] = [
    ["customer_id", customer_id, namespace],
    ...(customer?.identifiers ?? []).map((one): [IdentifierType, string | null | undefined, string?] => [
      one.type ?? "customer_id",
      one.value,
      one.namespace ?? undefined,
    ]),
    ["email", customer_email],
    ["phone", customer_phone],
  ];
  const values = given.filter(([, value]) => value != null);
  if (values.length === 0) {
    const isCleared = [customer, customer_id, customer_email, customer_phone].some((value) => value === null);
    return { identifiers: isCleared ? null : customer?.identifiers ? [] : undefined, refused: [] };
  }
  const found = new Map<string, Identifier>();
  const refused: RefusedIdentifier[] = [];
  for (const [type, value, space] of values) {
    const one = identifier(type, value as string, space);
    if ("refused" in one) refused.push(one.refused);
    else found.set(one.identifier.join("\n"), one.identifier);
  }
  return { identifiers: [...found.values()], refused };
}
