/** Countries whose national ids, and numbers as one dials them at home, are known here. */
export const countries = [
  "AT",
  "BE",
  "BR",
  "CA",
  "CH",
  "DE",
  "ES",
  "FR",
  "GB",
  "IN",
  "IT",
  "NL",
  "PL",
  "SE",
  "US",
] as const;
export type Country = (typeof countries)[number];

export const isCountry = (text: string): text is Country => (countries as readonly string[]).includes(text);
