import { type Said, withoutQuotes } from "./said";
import { saidAddresses } from "./said-addresses";
import { saidDates } from "./said-dates";
import { saidName } from "./said-names";
import { readOutNumbers } from "./spoken-numbers";

export const factKinds = ["number", "date", "amount", "name", "address", "email", "phone"] as const;
export type FactKind = (typeof factKinds)[number];

/** Something that a customer told once: what, in a form that can be compared, and where in the text. */
export type Fact = { kind: FactKind; value: string; from: number; to: number };

const email = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
/** What stands where something was blacked out before it came here. */
const mark =
  /[[<](name|phone|telephone|e-?mail|address|number|order|account|card|iban|national id)[^\]>]{0,20}[\]>]/gi;
const amount =
  /(?:[€$£]|\b(?:eur|usd|gbp|chf)\b)\s?(\d[\d.,]*)|\b(\d[\d.,]*)\s?(?:[€$£]|(?:euros?|eur|dollars?|usd|pounds?|gbp|chf)\b)|(?<![\d.,])(\d{1,6}[.,]\d{2})(?![\d]|[.,/]\d)/gi;
const phone = /\+?\(?\d[\d ()/-]{7,18}\d\b/g;
const phoneWords = /\b(phone|mobile|cell|reach|call|ring|telephone)\b/i;
const otherNumbers = /\b(parcel|order|tracking|policy|contract|imei|claim|ticket|reference|meter)\b/i;
const reference = /(?<![\w@])[A-Za-z0-9]+(?:[-./][A-Za-z0-9]+|(?<=\d) \d{3,})*(?![\w@])/g;
/** Of a catalogue, not of a customer. */
const catalogue = /\b(item|article|model|product|flight|train|bus)(?: (?:no\.?|number))? $/i;

const known = new WeakMap<Said, { asked: Said | null; facts: Fact[] }>();

/** What a customer's turn tells, by kind; `asked` is what was said to the customer just before it. */
export function saidFacts(said: Said, asked: Said | null): Fact[] {
  const former = known.get(said);
  if (former?.asked === asked) return former.facts;
  const facts = factsIn(said, asked);
  known.set(said, { asked, facts });
  return facts;
}

function factsIn(said: Said, asked: Said | null): Fact[] {
  const text = withoutQuotes(said.text);
  const found: Fact[] = [];
  const add = (kind: FactKind, value: string, from: number, to: number) => {
    if (value !== "" && !found.some((other) => from < other.to && other.from < to))
      found.push({ kind, value, from, to });
  };
  for (const match of text.matchAll(mark))
    add(markKind(match[1] ?? ""), match[0].toUpperCase(), ...span(match));
  for (const match of text.matchAll(email)) add("email", match[0].toLowerCase(), ...span(match));
  for (const { day, month, year, from, to } of saidDates(text))
    add("date", `${year ?? "*"}-${month}-${day}`, from, to);
  for (const { value, from, to } of saidAddresses(text, asked?.text ?? "")) add("address", value, from, to);
  for (const match of text.matchAll(amount))
    add("amount", cents(match[1] ?? match[2] ?? match[3] ?? ""), ...span(match));
  for (const match of text.matchAll(phone))
    if (isPhone(match[0], text)) add("phone", digits(match[0]).slice(-9), ...span(match));
  for (const { value, from, to } of readOutNumbers(text)) add("number", value, from, to);
  for (const match of text.matchAll(reference))
    if (isReference(match[0]) && !catalogue.test(text.slice(0, match.index)))
      add("number", bare(match[0]), ...span(match));
  const name = saidName(text, asked?.text ?? "");
  if (name) add("name", name.value, name.from, name.to);
  return found;
}

/** Whether two facts of one kind are the same: a day without its year can be that of any year. */
export function sameFact(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind !== "date") return a.value === b.value;
  const [[yearA, ...dayA], [yearB, ...dayB]] = [a.value.split("-"), b.value.split("-")];
  return dayA.join() === dayB.join() && (yearA === yearB || yearA === "*" || yearB === "*");
}

/** Letters and figures of a number alone, as it is compared and searched. */
export const bare = (text: string) => text.replaceAll(/[^A-Za-z0-9]/g, "").toUpperCase();

const span = (match: RegExpExecArray): [number, number] => [match.index, match.index + match[0].length];
const digits = (text: string) => text.replaceAll(/\D/g, "");

function isPhone(text: string, around: string): boolean {
  const length = digits(text).length;
  if (length < 9 || length > 13 || otherNumbers.test(around)) return false;
  return /^(\+|\(|0)/.test(text) || phoneWords.test(around) || /^\d{3}[ -]\d{3}[ -]\d{4}$/.test(text);
}

/** Four figures, or three beside letters; a year alone and a time are no number of anything. */
function isReference(text: string): boolean {
  const figures = digits(text).length;
  if (/^(19|20)\d{2}$/.test(text) || /^\d+[.,]\d+$/.test(text)) return false;
  return (
    figures >= 4 ||
    (figures >= 3 && /[A-Za-z]/.test(text) && !/^\d+(st|nd|rd|th|min|km|kg|gb|mb)$/i.test(text))
  );
}

/** "1.249,00" and "1249" are 124900 cents. */
export function cents(text: string): string {
  const plain = text.replace(/[.,]$/, "");
  const decimals = /[.,](\d{2})$/.exec(plain)?.[1];
  const whole = digits(decimals ? plain.slice(0, -3) : plain);
  return whole === "" ? "" : `${Number(whole)}${decimals ?? "00"}`;
}

function markKind(word: string): FactKind {
  const plain = word.toLowerCase().replace("-", "");
  if (plain === "telephone") return "phone";
  return (factKinds as readonly string[]).includes(plain) ? (plain as FactKind) : "number";
}
