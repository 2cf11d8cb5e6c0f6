import { withoutCards } from "./cards";
import { type Country, countries } from "./countries";
import { withoutEmails } from "./emails";
import { withoutIbans } from "./ibans";
import { withoutNationalIds } from "./national-ids";
import { withoutPhones } from "./phones";

/** Nothing that is looked for has fewer digits close to one another, or does without an @. */
const suspicious = /@|\d\D{0,3}\d\D{0,3}\d\D{0,3}\d/;

/** What stood beside something that is a mark now may look otherwise without it, so one looks again. */
const mostTurns = 5;

/**
 * The text with a mark in place of each e-mail address, IBAN, card number, national id and phone number:
 * `[e-mail]`, `[iban]`, `[card]`, `[national id]`, `[phone]`. What has a check digit and fails it stays.
 * National ids and numbers without a country code count as in these countries. Redacting again changes
 * nothing, and the time grows with the length alone, whatever the text.
 */
export function redacted(text: string, within: readonly Country[] = countries): string {
  let plain = text;
  for (let turn = 0; turn < mostTurns && suspicious.test(plain); turn += 1) {
    const before = plain;
    plain = withoutNationalIds(withoutCards(withoutIbans(withoutEmails(before))), within);
    plain = withoutPhones(plain, within);
    if (plain === before) break;
  }
  return plain;
}
