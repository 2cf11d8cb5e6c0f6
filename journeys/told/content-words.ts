const functionWords =
  "a about above after again all also always am an and another any are as at away back be because been before " +
  "being both but by can cannot come could did do does doing down during each else even every few for from further " +
  "gave get gets getting give given go goes going gone good got had has have having he hello help her here hers hi " +
  "him his how i if in into is it its just know last let like long look lot made make many may me mine more most " +
  "much must my need needs never new no not nothing now of off ok okay on once one only or other our out over own " +
  "please pls put said same say says see seems send sent shall she should since so some somebody someone something " +
  "soon still such sure take tell than thank thanks that the their them then there these they thing this those " +
  "through till time to today told tomorrow too two under until up us use very via want wants was way we well went " +
  "were what when where whether which while who why will with without would write yes yesterday yet you your yours " +
  "dear sir madam kind regards best sincerely team morning afternoon evening day colleague number id code " +
  "call called calling question mail email phone chat name address date wait waiting ask asked problem issue " +
  "nobody wrote written anybody everybody monday tuesday wednesday thursday friday saturday sunday unfortunately sorry afraid able";
const empty = new Set(functionWords.split(" "));

/** Words that mean the same to a customer of a contact centre. */
const sameMeaning: Record<string, string> = {
  reimburse: "refund",
  money: "refund",
  repair: "fix",
  replacement: "replace",
  package: "parcel",
  locked: "lock",
  sign: "login",
  log: "login",
};

/** The words of a text that carry its matter, each in one form. */
export function contentWords(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replaceAll(/\b\w+n['’]t\b|['’]\w+/g, " ")
    .match(/\p{L}{3,}/gu);
  return new Set((words ?? []).filter((word) => !empty.has(word)).map(stem));
}

/** Endings off, roughly as Porter (1980) takes them in his first steps: enough to compare, not to read. */
export function stem(word: string): string {
  const known = sameMeaning[word];
  if (known) return known;
  const bare = word
    .replace(/(ies|ied)$/, "y")
    .replace(/(?<=\p{L}{3})(ing|ed|es)$/u, "")
    .replace(/(?<=\p{L}{2}[^s])s$/u, "")
    .replace(/(\p{L})\1$/u, "$1")
    .replace(/(?<=\p{L}{3})e$/u, "");
  return sameMeaning[bare] ?? bare;
}

/** Finds words among others; a slip of the fingers does not count. */
export function wordIndex(words: Iterable<string>): (word: string) => boolean {
  const exact = new Set(words);
  const alike = new Map<string, string[]>();
  for (const word of exact) {
    const key = word.charAt(0) + word.length;
    alike.set(key, [...(alike.get(key) ?? []), word]);
  }
  return (word) => {
    if (exact.has(word)) return true;
    if (word.length < 4 || word.length > longestWord) return false;
    const near = [0, 1, -1].flatMap((more) => alike.get(word.charAt(0) + (word.length + more)) ?? []);
    return near.some((other) => isSlip(word, other));
  };
}

const longestWord = 30;

/** The words of the first that are in the second, too. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const isIn = wordIndex(b);
  return [...a].filter(isIn);
}

/** Two letters the wrong way round, or one left out of a long word. */
function isSlip(a: string, b: string): boolean {
  if (a.length === b.length) {
    const at = [...a].findIndex((letter, i) => letter !== b[i]);
    return a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || long.length < 7) return false;
  const at = [...short].findIndex((letter, i) => letter !== long[i]);
  return at >= 0 && long.slice(0, at) + long.slice(at + 1) === short;
}
