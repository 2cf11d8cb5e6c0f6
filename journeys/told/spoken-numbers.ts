const small = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
  "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third " +
  "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first";

/** What a pattern of a small number looks like: figures, or a word up to twelve. */
export const smallNumber = `\\d{1,3}|${small.slice(1).join("|")}|an?`;
export const ordinalWords = ordinals.split(" ");

/** "five" is 5, "a" is 1, "14" is 14. */
export function smallNumberOf(word: string): number {
  if (/^an?$/i.test(word)) return 1;
  const place = small.indexOf(word.toLowerCase());
  return place >= 0 ? place : Number(word);
}

const digit = `(?:${small.slice(0, 10).join("|")}|oh)`;
const readOut = new RegExp(`\\b(?:(?:double\\s+)?${digit}[\\s,-]+){3,}(?:double\\s+)?${digit}\\b`, "gi");

/** Numbers that were read out digit by digit: "four four seven one", "double two nine oh". */
export function readOutNumbers(text: string): { value: string; from: number; to: number }[] {
  return [...text.matchAll(readOut)].map((match) => {
    let value = "";
    let times = 1;
    for (const word of match[0].toLowerCase().split(/[\s,-]+/)) {
      if (word === "double") times = 2;
      else {
        value += String(word === "oh" ? 0 : small.indexOf(word)).repeat(times);
        times = 1;
      }
    }
    return { value, from: match.index, to: match.index + match[0].length };
  });
}
