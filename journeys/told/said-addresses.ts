/** A street and a number, or a postcode where one was asked for. */
export type SaidAddress = { value: string; from: number; to: number };

const numberLast =
  /\b([\p{L}-]*(?:str(?:aße|asse|eet|\.)?|weg|platz|allee|gasse|damm|ufer|pfad)\.?)\s+(\d{1,4}[a-z]?)\b(?:, ?\d{5}\b)?/giu;
const numberFirst =
  /\b(\d{1,4}[a-z]?)\s+((?:\p{L}+\s){1,3}?(?:street|st|avenue|ave|road|rd|lane|ln|drive|way|square|boulevard|blvd)\b\.?)/giu;
const postcode = /\b(\d{5}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b/gi;
const asksPostcode = /\b(postcode|post code|postal code|zip)\b/i;

export function saidAddresses(text: string, asked: string): SaidAddress[] {
  const found: SaidAddress[] = [];
  const add = (value: string, match: RegExpExecArray) =>
    found.push({ value, from: match.index, to: match.index + match[0].length });
  for (const match of text.matchAll(numberLast)) add(plain(`${match[1]} ${match[2]}`), match);
  for (const match of text.matchAll(numberFirst)) add(plain(`${match[2]} ${match[1]}`), match);
  if (asksPostcode.test(asked) || asksPostcode.test(text))
    for (const match of text.matchAll(postcode)) add(match[0].replaceAll(" ", "").toUpperCase(), match);
  return found;
}

/** One spelling of what people write in several. */
function plain(address: string): string {
  return address
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/str(\.|asse|eet)?(?=\s|$)/g, "street")
    .replaceAll(/\b(st|ave|rd|ln|blvd)\b\.?/g, (short) => whole[short.replace(".", "")] ?? short)
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();
}

const whole: Record<string, string> = {
  st: "street",
  ave: "avenue",
  rd: "road",
  ln: "lane",
  blvd: "boulevard",
};
