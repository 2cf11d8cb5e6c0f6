/** Why a part of a turn is marked. */
export type Look = "again" | "first" | "promise" | "differs" | "redacted" | "found";

/** A mark from one character to another, and what it says to the reader. */
export type TurnNote = {
  from: number;
  to: number;
  look: Look;
  /** Null: the mark says it all. */
  words: string | null;
  /** Where its other half stands. */
  href: string | null;
};

export type Segment = { text: string; look: Look | null };

/** Of two marks over one another the later in this list is seen. */
const order: Look[] = ["promise", "differs", "first", "again", "redacted", "found"];

/** A text cut where its marks begin and end; the parts together are the text. */
export function markedText(text: string, notes: Pick<TurnNote, "from" | "to" | "look">[]): Segment[] {
  const inside = (at: number) => Math.min(Math.max(at, 0), text.length);
  const edges = [0, text.length, ...notes.flatMap(({ from, to }) => [inside(from), inside(to)])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const looks = notes.filter(({ from, to }) => from <= start && end <= to).map(({ look }) => look);
    const look = looks.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
    return { text: text.slice(start, end), look };
  });
}

/** Where a word that is searched for stands in a text, whatever its case. */
export function foundIn(text: string, word: string): TurnNote[] {
  if (word === "") return [];
  const pattern = new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu");
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    look: "found",
    words: null,
    href: null,
  }));
}

const blackedOut =
  /\[(?:e-mail|iban|card|national id|phone)\]|\[[A-Z][A-Z _-]{2,20}\]|█+|<(?:name|phone|email|address|number)>/g;

/** Where something was taken out before it came here. */
export function redactionsIn(text: string): TurnNote[] {
  return [...text.matchAll(blackedOut)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    look: "redacted",
    words: null,
    href: null,
  }));
}
