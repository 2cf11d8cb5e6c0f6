/** Longest line that is read as one record, in bytes. */
export const longestLine = 16 * 1024 * 1024;

export type Line = { number: number; text: string; isTooLong: boolean };

/** The lines of a stream of bytes, a batch for each piece that arrives. Of a line too long the start. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder();
  let rest = "";
  let number = 0;
  let isTooLong = false;
  const line = (text: string): Line => {
    number += 1;
    const found = { number, text: text.endsWith("\r") ? text.slice(0, -1) : text, isTooLong };
    isTooLong = false;
    return found;
  };
  for await (const piece of bytes) {
    const parts = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = parts.pop() as string;
    const lines = parts.map(line);
    if (rest.length > longestLine) {
      isTooLong = true;
      rest = rest.slice(0, 1000);
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield [line(rest)];
}
