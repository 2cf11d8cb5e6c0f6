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

/** Type and value, both as they are compared. */
export type Identifier = [kind: IdentifierType, value: string];

const nobody = new Set([
  "",
  "-",
  "--",
  "?",
  "0",
  "n/a",
  "na",
  "nan",
  "nil",
  "none",
  "null",
  "undefined",
  "unknown",
  "unbekannt",
  "anonymous",
  "anonym",
  "guest",
  "test",
  "private",
  "withheld",
  "restricted",
  "unavailable",
  "not available",
  "no caller id",
  "noreply@example.com",
  "test@example.com",
  "test@test.com",
]);

/** An identifier in the one way it is written here; null when it names nobody in particular. */
export function identifier(type: IdentifierType, given: string, namespace?: string): Identifier | null {
  const value = written(type, given.trim());
  if (nobody.has(value.toLowerCase()) || /^\+?0{5,}$/.test(value)) return null;
  if (type === "phone" && /^\+?(\d)\1{5,}$/.test(value)) return null;
  if (type === "email" && /^(no-?reply|do-?not-?reply|mailer-daemon|postmaster)@/.test(value)) return null;
  return [type, namespace ? `${namespace}:${value}` : value];
}

function written(type: IdentifierType, value: string): string {
  if (type === "email") return value.toLowerCase();
  if (type === "phone") return value.replaceAll(/[\s().\-/]/g, "").replace(/^00(?=[1-9])/, "+");
  return value;
}
