import { longestLine } from "./lines";

/** One record as it stood; of one too long the start. */
export type JsonValue = { text: string; line: number; isTooLong: boolean };

/**
 * The records in a JSON text that comes in pieces: one after the other, with lines or nothing in between; the
 * elements of an array; or those of lists in an object that have one of these names. Of a record that is not
 * closed the next line with a brace begins another. Throws a sentence when the text ends inside a list.
 */
export async function* jsonValues(
  texts: AsyncIterable<string>,
  lists: readonly string[],
): AsyncGenerator<JsonValue[]> {
  const splitter = new Splitter(new Set(lists));
  for await (const text of texts) {
    const values = splitter.read(text);
    if (values.length > 0) yield values;
  }
  yield splitter.finish();
}

const deepestList = 4;
const aroundLists = /^\[?\{{1,3}$/;
const longestKey = 100;
const deepestRecord = 10_000;

class Splitter {
  /** The piece at hand; what the record in it began with in earlier ones is held. */
  private text = "";
  private at = 0;
  private line = 1;
  private held: string[] = [];
  private heldLength = 0;
  /** The containers that are open. */
  private readonly open: string[] = [];
  /** How many are open around a record; -1 in an object around lists, outside of them. */
  private around = 0;
  private isArray: boolean | null = null;
  private start = -1;
  private startLine = 1;
  /** Where the text that is open goes on; -1: none is open. */
  private quote = -1;
  private key = "";
  private keyHead = "";
  private before = "";
  private lastOfPiece = "\n";
  private found: JsonValue[] = [];

  constructor(private readonly lists: ReadonlySet<string>) {}

  read(piece: string): JsonValue[] {
    if (this.start >= 0) {
      // Of a record too long, no more than its start is kept.
      if (this.heldLength <= longestLine) this.held.push(this.text.slice(this.start));
      this.heldLength += this.text.length - this.start;
      this.start = 0;
    }
    if (this.quote >= 0) {
      this.keyHead = (this.keyHead + this.text.slice(this.quote)).slice(0, longestKey);
      this.quote = 0;
    }
    this.lastOfPiece = this.text.at(-1) ?? this.lastOfPiece;
    // Careful: after a backslash at its end, the first character of the next piece is passed over.
    this.at -= this.text.length;
    this.text = piece;
    while (this.at < this.text.length) this.step();
    return this.found.splice(0);
  }

  finish(): JsonValue[] {
    this.end(this.text.length);
    if (this.isArray && this.open.length > 0)
      throw new Error("The file begins like a JSON array, but is none: it ends inside it. Was it cut off?");
    if (this.open.length > 0 && this.around !== 0)
      throw new Error("The file ends inside a list of records. Was it cut off?");
    return this.found.splice(0);
  }

  private step(): void {
    if (this.quote >= 0) {
      this.skipText();
      return;
    }
    const character = this.text[this.at] as string;
    if (character === '"') {
      this.begin();
      this.at += 1;
      this.quote = this.at;
      this.keyHead = "";
    } else if (character === "{" || character === "[") this.opened(character);
    else if (character === "}" || character === "]") this.closed(character);
    else this.passed(character);
  }

  private skipText(): void {
    const pattern = /["\\\n]/g;
    pattern.lastIndex = this.at;
    const place = pattern.exec(this.text)?.index ?? this.text.length;
    const character = this.text[place];
    this.at = place + 1;
    if (character === undefined) this.at = place;
    else if (character === "\\") this.at += 1;
    else if (character === '"') {
      this.key = this.open.length <= deepestList ? this.keyHead + this.text.slice(this.quote, place) : "";
      this.quote = -1;
      this.before = '"';
    } else {
      // A text does not go on in the next line, so the record is broken.
      this.quote = -1;
      this.broken(place);
      this.line += 1;
    }
  }

  private opened(character: string): void {
    this.isArray ??= character === "[";
    const isOutermost = this.isArray && this.open.length === 0 && this.start < 0;
    const isList =
      this.before === ":" && this.lists.has(this.key) && aroundLists.test(this.open.slice(0, 5).join(""));
    if (character === "[" && (isOutermost || isList)) {
      this.forget();
      this.descend();
      return;
    }
    if (this.open.length > deepestRecord || (character === "{" && this.isAnother())) this.broken(this.at);
    this.begin();
    this.open.push(character);
    this.before = character;
    this.at += 1;
  }

  private outermost(): number {
    return this.open.length === 0 ? 0 : this.open.length === 1 && this.open[0] === "[" ? 1 : -1;
  }

  /** The record at hand ends here, whatever is open in it. */
  private broken(at: number): void {
    this.end(at);
    this.open.length = Math.min(this.open.length, Math.max(0, this.around));
  }

  private descend(): void {
    this.open.push("[");
    this.around = this.open.length;
    this.before = "[";
    this.at += 1;
  }

  /** A brace at the start of a line, where no JSON has one: the record before it was never closed. */
  private isAnother(): boolean {
    if (this.start < 0 || (this.text[this.at - 1] ?? this.lastOfPiece) !== "\n") return false;
    return !"[,:".includes(this.before) || (this.before === "," && this.open.at(-1) === "{");
  }

  private closed(character: string): void {
    const isAround = this.open.length === this.around;
    if (isAround && this.around === 0) {
      this.passed(character);
      return;
    }
    if (isAround) this.end(this.at);
    this.open.pop();
    this.before = character;
    this.at += 1;
    if (isAround || this.around < 0) this.around = this.outermost();
    else if (this.open.length === this.around) this.end(this.at);
  }

  private passed(character: string): void {
    const isBlank = character === " " || character === "\t" || character === "\r" || character === "\n";
    const isAround = this.open.length === this.around;
    if (isAround && (character === "\n" || (character === "," && this.around > 0))) this.end(this.at);
    else if (!isBlank && !(isAround && character === ",")) this.begin();
    if (character === "\n") this.line += 1;
    if (!isBlank) this.before = character;
    this.at += 1;
  }

  private begin(): void {
    if (this.start >= 0 || this.open.length !== this.around) return;
    this.isArray ??= false;
    this.start = this.at;
    this.startLine = this.line;
  }

  private end(at: number): void {
    if (this.start < 0) return;
    const isTooLong = this.heldLength + at - this.start > longestLine;
    const text = this.held.join("") + this.text.slice(this.start, at);
    this.found.push({ text: isTooLong ? text.slice(0, 1000) : text.trim(), line: this.startLine, isTooLong });
    this.forget();
  }

  private forget(): void {
    this.start = -1;
    this.held = [];
    this.heldLength = 0;
  }
}
