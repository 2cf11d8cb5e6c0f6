import type { Traced } from "./traced";

const words: [keyof Traced, one: string, many: string][] = [
  ["contacts", "contact", "contacts"],
  ["journeys", "journey", "journeys"],
  ["messages", "message", "messages"],
  ["surveys", "survey", "surveys"],
  ["evaluations", "evaluation", "evaluations"],
  ["reviews", "review by people", "reviews by people"],
  ["spans", "span", "spans"],
  ["identities", "identifier", "identifiers"],
  ["records", "version of records", "versions of records"],
];

/** What there is of a customer, each with its number: `3 contacts`. Without anything that says who it is. */
export function tracedWords(found: Traced): string[] {
  return words.map(
    ([name, one, many]) => `${found[name].toLocaleString("en")} ${found[name] === 1 ? one : many}`,
  );
}

/** What stays of other customers though it names this one, in a sentence; none when there is nothing. */
export function othersWords({ namedByOthers: n }: Traced): string[] {
  if (n === 0) return [];
  const subject =
    n === 1
      ? "1 contact of another customer names"
      : `${n.toLocaleString("en")} contacts of other customers name`;
  return [`${subject} one of the identifiers too. They are not this customer's, and stay.`];
}
