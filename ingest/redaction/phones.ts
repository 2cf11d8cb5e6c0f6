import parsePhoneNumber from "libphonenumber-js";
import type { Country } from "./countries";

const international =
  /(?:(?<!\+)\+|(?<![\p{L}\p{N}])00(?=[1-9]))\(?\d(?:(?![ \u00a0]\d{4}-\d\d-\d\d)[ \u00a0()./-]{0,3}\d){7,16}(?![\p{L}\p{N}])/gu;
// In the middle of a longer row of digits a number is part of something else.
const before = "(?<![\\p{L}\\p{N}]|\\d[ \\u00a0/.-])";
const after = "(?![\\p{L}\\p{N}]|[ \\u00a0.-]\\d)";
const northAmerican = new RegExp(
  `${before}(?:1[ .-])?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-])[2-9]\\d{2}[ .-]\\d{4}${after}`,
  "gu",
);
/** With the 0 that is dialled before an area, and at least one sign that parts its groups. */
const withTrunk = new RegExp(
  `${before}\\(?0[1-9]\\d{0,4}\\)?(?: ?[/-] ?|[ \\u00a0.])\\d{2,8}(?:[ \\u00a0.-]\\d{2,8}){0,3}${after}`,
  "gu",
);
const between = "[^\\p{L}\\p{N}\\n]{0,4}";
const named = new RegExp(
  "(?<![\\p{L}\\p{N}[])(?:tel(?:efon|ephone|éfono|efoon)?|phone|mobile|mobil|móvil|handy|cell|cellulare|portable|whats ?app|rufnummer|telefonnummer|telefoonnummer)" +
    `${between}(?:(?:number|no|nr|nummer|is|ist|es|me|at|on|under|unter)${between}){0,3}(?<number>\\d{8,13})(?![\\p{L}\\p{N}])`,
  "giu",
);

const date = /^\(?\d{2}[/.-]\d{2}[/.-]\d{2,4}(?!\d)/;
const withoutTrunk: readonly Country[] = ["ES", "US", "CA"];

/** Asking is slow; a text with more numbers than this is hostile, and then what looks like one is one. */
const mostAsked = 200;

export function withoutPhones(text: string, within: readonly Country[]): string {
  let asked = 0;
  const isValid = (number: string) => {
    asked += 1;
    return asked > mostAsked || parsePhoneNumber(number)?.isValid() === true;
  };
  let rest = text.replace(international, (found) => withoutNumber(found, isValid));
  if (within.includes("US") || within.includes("CA")) rest = rest.replace(northAmerican, "[phone]");
  if (within.some((country) => !withoutTrunk.includes(country)))
    rest = rest.replace(withTrunk, (found) => (isDialled(found) ? "[phone]" : found));
  return rest.replace(named, (whole, number: string) => `${whole.slice(0, -number.length)}[phone]`);
}

/** What follows a number may look as if it belonged to it, so it is also tried without its last groups. */
function withoutNumber(found: string, isValid: (number: string) => boolean): string {
  let number = found;
  for (let tries = 0; tries < 4 && number !== ""; tries += 1) {
    if (isValid(number.replace(/^00/, "+"))) return `[phone]${found.slice(number.length)}`;
    number = number.replace(/[^\d)]*\d+$/, "");
  }
  return found;
}

function isDialled(found: string): boolean {
  const digits = found.replaceAll(/\D/g, "").length;
  return digits >= 9 && digits <= 12 && !date.test(found);
}
