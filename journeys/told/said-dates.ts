import { ordinalWords } from "./spoken-numbers";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const dayOf = `(\\d{1,2})(?:st|nd|rd|th)?|(${ordinalWords.join("|")})`;
const year = "(?:,?\\s+(\\d{4}))?";

/** A day of a month; the year only where it was said. */
export type SaidDate = { month: number; day: number; year: number | null; from: number; to: number };

type Groups = (string | undefined)[];
const patterns: [RegExp, (groups: Groups) => [day: number, month: number, year: number | null]][] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([y, m, d]) => [Number(d), Number(m), Number(y)]],
  [
    /\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b/g,
    // Month before day only where nothing else is possible: compared are two sayings of one centre.
    ([a, b, y]) =>
      Number(b) > 12 ? [Number(b), Number(a), fullYear(y)] : [Number(a), Number(b), fullYear(y)],
  ],
  [
    new RegExp(
      `\\b(?:${dayOf})(?:\\s+(?:to|till|until|-)\\s+\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${month}\\b${year}`,
      "gi",
    ),
    ([d, word, m, y]) => [dayNumber(d, word), monthNumber(m), y ? Number(y) : null],
  ],
  [
    new RegExp(`\\b${month}\\s+(?:the\\s+)?(?:${dayOf})\\b${year}`, "gi"),
    ([m, d, word, y]) => [dayNumber(d, word), monthNumber(m), y ? Number(y) : null],
  ],
];

/** The calendar days that a text names; weekdays and "tomorrow" are none. */
export function saidDates(text: string): SaidDate[] {
  const found: SaidDate[] = [];
  for (const [pattern, read] of patterns)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const [day, monthOfYear, saidYear] = read(match.slice(1));
      const isOver = found.some((other) => from < other.to && other.from < to);
      if (!isOver && day >= 1 && day <= 31 && monthOfYear >= 1 && monthOfYear <= 12)
        found.push({ day, month: monthOfYear, year: saidYear, from, to });
    }
  return found.sort((a, b) => a.from - b.from);
}

const fullYear = (text = "") => (text.length === 2 ? 2000 + Number(text) : Number(text));
const monthNumber = (word = "") => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const dayNumber = (figures: string | undefined, word = "") =>
  figures ? Number(figures) : ordinalWords.indexOf(word.toLowerCase()) + 1;
