import type { IdentifierType } from "./identifiers";

type Rule = { reason: string; holds: (value: string, type: IdentifierType) => boolean };

const oneOf = (...values: string[]) => {
  const known = new Set(values);
  return (value: string) => known.has(value);
};
const phone = (pattern: RegExp) => (value: string, type: IdentifierType) =>
  type === "phone" && pattern.test(value);
const email = (pattern: RegExp) => (value: string, type: IdentifierType) =>
  type === "email" && pattern.test(value);

/** What stands where an identifier should, and names nobody in particular. Values are in lower case. */
const rules: readonly Rule[] = [
  {
    reason: "It says that there is none.",
    holds: oneOf("", "-", "--", "?", "n/a", "na", "nan", "nil", "none", "null", "undefined", "not available"),
  },
  {
    reason: "It says that nobody knows.",
    holds: oneOf("unknown", "unbekannt", "inconnu", "desconocido", "sconosciuto", "unavailable"),
  },
  {
    reason: "It says that the caller hides the number.",
    holds: oneOf(
      "private",
      "withheld",
      "restricted",
      "blocked",
      "no caller id",
      "anonymous@anonymous.invalid",
    ),
  },
  {
    // ANONYMOUS, RESTRICTED and BLOCKED on the keys of a telephone, as some exchanges send them.
    reason: "It spells out on the keys that the caller hides the number.",
    holds: phone(/^\+?(266696687|7378742883|2562533)$/),
  },
  { reason: "It names any visitor.", holds: oneOf("anonymous", "anonym", "guest", "visitor", "user") },
  {
    reason: "It was made up for a test.",
    holds: oneOf("test", "noreply@example.com", "test@example.com", "test@test.com"),
  },
  { reason: "It is nothing but zeros.", holds: (value) => /^\+?(0|0{5,})$/.test(value) },
  { reason: "It is one digit over and over.", holds: phone(/^\+?\d?(\d)\1{5,}$/) },
  { reason: "Its digits stand in a row as on the keys.", holds: phone(/^\+?1?0?1234567(890?)?$/) },
  {
    reason: "Nobody writes from this mailbox: programs do.",
    holds: email(/^(no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|postmaster|bounces?)([+.-][^@]*)?@/),
  },
];

/** Why a value names nobody, or null. */
export function reasonAgainst(type: IdentifierType, value: string): string | null {
  const plain = value.toLowerCase();
  return rules.find(({ holds }) => holds(plain, type))?.reason ?? null;
}
