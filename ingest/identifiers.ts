import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import { reasonAgainst } from "./names-for-nobody";

export const identifierTypes = [
  "customer_id",
  "email",
  "phone",
  "external_id",
  "contact_id",
  "anonymous_id",
  "social_handle",
] as const;
export type IdentifierType = (typeof identifierTypes)[number];

export function isIdentifierType(text: string): text is IdentifierType {
  return identifierTypes.some((type) => type === text);
}

/** Type and value, both as they are compared. */
export type Identifier = [kind: IdentifierType, value: string];

/** An identifier as it was given, which links nobody to anybody, and the sentence that says why. */
export type RefusedIdentifier = [kind: IdentifierType, value: string, reason: string];

export type ReadIdentifier = { identifier: Identifier } | { refused: RefusedIdentifier };

/** An identifier in the one way it is written here, or the reason for which it leads to nobody. */
export function identifier(type: IdentifierType, given: string, namespace?: string): ReadIdentifier {
  const value = written(type, given.trim());
  const reason = reasonAgainst(type, value);
  if (reason !== null) return { refused: [type, given, reason] };
  if (type !== "phone") return { identifier: [type, namespace ? `${namespace}:${value}` : value] };
  const number = international(value);
  if (number === null) return { refused: [type, given, phoneReason(value)] };
  return { identifier: [type, namespace ? `${namespace}:${number}` : number] };
}

/** A valid number as E.164: `+` and digits; null for one that cannot be dialled, or not from everywhere. */
export function international(given: string, country?: CountryCode): string | null {
  const number = parsePhoneNumberFromString(given, country);
  return number?.isValid() ? number.number : null;
}

function phoneReason(value: string): string {
  return value.startsWith("+")
    ? "It is not a valid phone number."
    : "It has no country code, and is no valid phone number of the country of its source, if one is set.";
}

function written(type: IdentifierType, value: string): string {
  if (type === "email") return value.toLowerCase();
  if (type === "phone") return value.replaceAll(/[\s().\-/]/g, "").replace(/^00(?=[1-9])/, "+");
  return value;
}
