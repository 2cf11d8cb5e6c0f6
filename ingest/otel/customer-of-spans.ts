import type { IdentifierType } from "../identifiers";
import { first, type Said } from "./said";

type Identifier = { type: IdentifierType; value: string };

/** What the spans know the customer by, one value of each key, in the order of the keys. */
export function customerOfSpans(keys: string[], spans: Said[], direction: string | undefined): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const key of direction === "outbound" ? keys.map(called) : keys) {
    const value = first([key], spans);
    const one = value === undefined ? null : identifierOf(key, value);
    if (one && one.value.length <= 256) found.set(`${one.type} ${one.value}`, one);
  }
  return [...found.values()];
}

/** On a call that we made, the number it came from is our own. */
function called(key: string): string {
  return key === "gen_ai.voice.from_number" ? "gen_ai.voice.to_number" : key;
}

const types: Record<string, IdentifierType> = {
  customer_id: "customer_id",
  "customer.id": "customer_id",
  "enduser.pseudo.id": "anonymous_id",
  "user.hash": "anonymous_id",
  "user.email": "email",
  "gen_ai.voice.from_number": "phone",
  "gen_ai.voice.to_number": "phone",
  "lk.pii.sip.phoneNumber": "phone",
};

function identifierOf(key: string, given: string): Identifier | null {
  const type = Object.hasOwn(types, key) ? types[key] : undefined;
  if (type) return { type, value: given };
  const value = given
    .replace(/^(sip_|sip:|tel:)(?=\+)/, "")
    .replace(/@.*$/, (host) => (given.startsWith("sip:") ? "" : host));
  if (/^\+\d[\d\s().-]{5,}$/.test(value)) return { type: "phone", value };
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return { type: "email", value };
  // A name in a room says who somebody is there and nowhere else.
  return key.endsWith(".participant_identity") ? null : { type: "customer_id", value };
}
