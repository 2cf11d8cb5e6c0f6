/** Longest row, in characters. One that is longer has a quote that was never closed. */
const longestRow = 1_048_576;

export type Row = {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
  /** A quote in it is not closed, or something follows the closing one. The cells then hold the bare line. */
  isBroken: boolean;
};

/**
 * The rows of a CSV text that comes in pieces (RFC 4180; line ends LF or CRLF; quotes inside an unquoted
 * cell are text). A row whose quotes are broken costs its first line; reading goes on with the next.
 * Empty lines are left out.
 */
export async function* rowsOf(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row[]> {
  const reader = new RowReader(delimiter);
  for await (const text of texts) {
    const rows = reader.read(text);
    if (rows.length > 0) yield rows;
  }
  const rows = reader.finish();
  if (rows.length > 0) yield rows;
}

class RowReader {
  private text = "";
  private at = 0;
  private line = 1;
  private quote = -1;

  constructor(private readonly delimiter: string) {}

  read(text: string): Row[] {
    this.text = this.text.slice(this.at) + text;
    this.at = 0;
    this.quote = this.text.indexOf('"');
    const rows: Row[] = [];
    for (let row = this.next(); row; row = this.next()) if (row.cells.length > 0) rows.push(row);
    return rows;
  }

  finish(): Row[] {
    const rows = this.text.endsWith("\n") ? [] : this.read("\n");
    while (this.at < this.text.length) {
      rows.push(this.broken());
      for (let row = this.next(); row; row = this.next()) if (row.cells.length > 0) rows.push(row);
    }
    return rows;
  }

  /** The next row; null when it does not end in the text that is here. */
  private next(): Row | null {
    const end = this.text.indexOf("\n", this.at);
    if (end < 0) return this.text.length - this.at > longestRow ? this.broken() : null;
    if (this.quote >= 0 && this.quote < this.at) this.quote = this.text.indexOf('"', this.at);
    if (this.quote < 0 || this.quote > end) return this.plain(end);
    return this.quoted();
  }

  private plain(end: number): Row {
    const bare = this.text.slice(this.at, this.text[end - 1] === "\r" && end > this.at ? end - 1 : end);
    const row = { line: this.line, cells: bare === "" ? [] : bare.split(this.delimiter), isBroken: false };
    this.at = end + 1;
    this.line += 1;
    return row;
  }

  private broken(): Row {
    const end = this.text.indexOf("\n", this.at);
    const row = this.plain(end < 0 ? this.text.length : end);
    return { ...row, cells: [row.cells.join(this.delimiter)], isBroken: true };
  }

  private quoted(): Row | null {
    const { text, delimiter } = this;
    const cells: string[] = [];
    let at = this.at;
    let lines = 1;
    for (;;) {
      let end: number;
      if (text[at] === '"') {
        const closing = this.closing(at);
        if (closing < 0) return text.length - this.at > longestRow ? this.broken() : null;
        const cell = text.slice(at + 1, closing).replaceAll('""', '"');
        for (let feed = cell.indexOf("\n"); feed >= 0; feed = cell.indexOf("\n", feed + 1)) lines += 1;
        cells.push(cell);
        end = closing + 1;
        if (text[end] === "\r" && text[end + 1] === "\n") end += 1;
        if (end >= text.length) return null;
        if (text[end] !== delimiter && text[end] !== "\n") return this.broken();
      } else {
        end = at;
        while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
        if (end >= text.length) return null;
        cells.push(text.slice(at, text[end] === "\n" && text[end - 1] === "\r" && end > at ? end - 1 : end));
      }
      at = end + 1;
      if (text[end] === "\n") break;
    }
    const row = { line: this.line, cells, isBroken: false };
    this.at = at;
    this.line += lines;
    return row;
  }

  /** Where the quote that opened at `start` is closed; -1 when not in the text that is here. */
  private closing(start: number): number {
    let at = this.text.indexOf('"', start + 1);
    while (at >= 0 && this.text[at + 1] === '"') at = this.text.indexOf('"', at + 2);
    return at;
  }
}
