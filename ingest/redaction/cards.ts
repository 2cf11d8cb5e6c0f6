import { passesLuhn } from "./check-digits";

/** Digits, singly parted by blanks or hyphens, with nothing before or after that would make them a word. */
const run = /(?<![\p{L}\p{N}])\d(?:[ \u00a0-]?\d)+(?![\p{L}\p{N}])/gu;

/** Numbers that issuers give out: the first digits, and how many there are (ISO/IEC 7812). */
const issued =
  /^(?:4(?:\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|4[4-9]\d|5\d\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:50|5[6-8]|63|67)\d{14,17})$/;

const shortest = 14;
const longest = 19;

export function withoutCards(text: string): string {
  return text.replace(run, (digits) => (digits.length < shortest ? digits : withoutCardsIn(digits)));
}

/** Several numbers can stand in a row, so each group of digits is tried as the beginning of a card. */
function withoutCardsIn(digits: string): string {
  const groups = [...digits.matchAll(/\d+/g)];
  let kept = "";
  let from = 0;
  for (let first = 0; first < groups.length; first += 1) {
    const last = lastOfCard(groups, first);
    if (last === null) continue;
    kept += `${digits.slice(from, groups[first]?.index)}[card]`;
    from = endOf(groups[last] as RegExpExecArray);
    first = last;
  }
  return kept + digits.slice(from);
}

/** The last group of the longest card that begins with the first; null: none does. */
function lastOfCard(groups: RegExpExecArray[], first: number): number | null {
  let number = "";
  let found: number | null = null;
  let isSpelt = true;
  let isGrouped = true;
  for (let last = first; last < groups.length; last += 1) {
    const [group = ""] = groups[last] ?? [];
    number += group;
    isSpelt &&= group.length <= 2;
    isGrouped &&= group.length >= 3;
    if (number.length > longest || !(isSpelt || isGrouped)) break;
    if (number.length >= shortest && issued.test(number) && passesLuhn(number)) found = last;
  }
  return found;
}

const endOf = (match: RegExpExecArray) => match.index + match[0].length;
