import { passesLuhn, passesMod11And10, passesVerhoeff, remainder97, weightedSum } from "./check-digits";
import { passesCodiceFiscale } from "./codice-fiscale";
import type { Country } from "./countries";

export type NationalId = {
  country: Country;
  /** How it is written where that says what it is, with the id as the group `id`; null: like any number. */
  shape: RegExp | null;
  /** A word that says what the digits behind it are, and these digits. */
  named: RegExp | null;
  /** Of the id without what parts its groups. */
  isOne(compact: string): boolean;
};

const alone = (id: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?<id>${id})(?![\\p{L}\\p{N}])`, "gu");
const between = "[^\\p{L}\\p{N}\\n]{0,4}";
const behind = (words: string, id: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words})${between}(?:(?:is|ist|es|no|nr|num|number|nummer)${between}){0,2}(?<id>${id})(?![\\p{L}\\p{N}])`,
    "giu",
  );

const dniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

/** What people are known by to their state. Bare digits count only behind a word that says what they are. */
export const nationalIds: NationalId[] = [
  {
    country: "US",
    shape: alone("\\d{3}[- ]\\d{2}[- ]\\d{4}"),
    named: behind("SSN|ITIN|social security(?: number)?", "\\d{9}"),
    isOne: (id) => /^(?!000|666)(?:[0-8]\d\d|9\d\d(?=[5-9]))(?!00)\d\d(?!0000)\d{4}$/.test(id),
  },
  {
    country: "GB",
    shape: alone("[A-Za-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-Da-d]"),
    named: null,
    isOne: (id) => /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(id),
  },
  {
    country: "DE",
    shape: alone("\\d{2} \\d{3} \\d{3} \\d{3}"),
    named: behind("Steuer-?id(?:entifikationsnummer)?|Steuer-?ID-?Nr|IdNr", "\\d{11}"),
    isOne: (id) => /^[1-9]/.test(id) && repeatsOneDigit(id.slice(0, 10)) && passesMod11And10(id),
  },
  {
    country: "IN",
    shape: alone("[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}"),
    named: behind("Aadha+r|UIDAI|UID", "[2-9]\\d{11}"),
    isOne: passesVerhoeff,
  },
  { country: "IN", shape: alone("[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]"), named: null, isOne: () => true },
  {
    country: "NL",
    shape: alone("\\d{4}[. ]\\d{2}[. ]\\d{3}"),
    named: behind("BSN|burgerservicenummer|sofi-?nummer", "\\d{9}"),
    isOne: (id) => Number(id) > 0 && weightedSum(id, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
  },
  {
    country: "ES",
    shape: alone("(?:\\d{8}|[XYZxyz][ -]?\\d{7})[ -]?[A-Za-z]"),
    named: null,
    isOne: (id) => {
      const number = id.slice(0, 8).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
      return dniLetters[Number(number) % 23] === id[8];
    },
  },
  {
    country: "FR",
    shape: alone("[12] ?\\d{2} ?\\d{2} ?\\d[\\dABab] ?\\d{3} ?\\d{3} ?\\d{2}"),
    named: null,
    isOne: (id) => {
      const number = id.slice(0, 13).replace("2A", "19").replace("2B", "18");
      return /^\d{13}$/.test(number) && 97 - remainder97(number) === Number(id.slice(13));
    },
  },
  {
    country: "IT",
    shape: alone("[A-Za-z]{6}\\d{2}[A-Za-z]\\d{2}[A-Za-z]\\d{3}[A-Za-z]"),
    named: null,
    isOne: passesCodiceFiscale,
  },
  {
    country: "PL",
    shape: null,
    named: behind("PESEL", "\\d{11}"),
    isOne: (id) => weightedSum(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  },
  {
    country: "SE",
    shape: alone("(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\\d|[6-8]\\d|9[01])[-+]\\d{4}"),
    named: null,
    isOne: (id) => passesLuhn(id.slice(-10)),
  },
  {
    country: "BR",
    shape: alone("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}"),
    named: behind("CPF", "\\d{11}"),
    isOne: (id) => [10, 11].every((first) => cpfDigit(id, first) === Number(id[first - 1])),
  },
  {
    country: "CA",
    shape: null,
    named: behind("SIN|social insurance(?: number)?", "\\d{3}[ -]?\\d{3}[ -]?\\d{3}"),
    isOne: (id) => /^[1-79]/.test(id) && passesLuhn(id),
  },
  {
    country: "CH",
    shape: alone("756\\.\\d{4}\\.\\d{4}\\.\\d{2}"),
    named: behind("AHV(?:-?Nr| number)?|NAVS", "756\\d{10}"),
    isOne: (id) => weightedSum(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  },
  {
    country: "AT",
    shape: null,
    named: behind("SVNR|SV-?Nummer|Sozialversicherungsnummer", "[1-9]\\d{3} ?\\d{6}"),
    isOne: (id) => weightedSum(id, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === Number(id[3]),
  },
  {
    country: "BE",
    shape: alone("\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}"),
    named: behind("rijksregisternummer|NISS|INSZ", "\\d{11}"),
    isOne: (id) =>
      ["", "2"].some((century) => 97 - remainder97(century + id.slice(0, 9)) === Number(id.slice(9))),
  },
];

/** Of the first ten digits exactly one stands twice or three times (BZSt, since 2016). */
function repeatsOneDigit(digits: string): boolean {
  const counts = [..."0123456789"].map((digit) => digits.split(digit).length - 1).filter((n) => n > 1);
  return counts.length === 1 && (counts[0] as number) <= 3;
}

function cpfDigit(id: string, first: number): number {
  const weights = Array.from({ length: first - 1 }, (_, place) => first - place);
  return ((weightedSum(id, weights) * 10) % 11) % 10;
}
