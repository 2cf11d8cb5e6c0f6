export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15"] as const;
export type Encoding = (typeof encodings)[number];

export const isEncoding = (text: string): text is Encoding => (encodings as readonly string[]).includes(text);

const marks: [encoding: Encoding, mark: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** What the byte order mark says; undefined without one. */
export function markedEncoding(start: Uint8Array): Encoding | undefined {
  return marks.find(([, mark]) => mark.every((byte, index) => start[index] === byte))?.[0];
}

/** The encoding of a text that begins with these bytes: what is no UTF-8 and no UTF-16 is Windows-1252. */
export function sniffedEncoding(start: Uint8Array): Encoding {
  return markedEncoding(start) ?? wideEncoding(start) ?? (isUtf8(start) ? "utf-8" : "windows-1252");
}

/** UTF-16 without a mark: every other byte of what these files are made of is zero. */
function wideEncoding(start: Uint8Array): Encoding | undefined {
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[(place % 2) as 0 | 1] += 1;
  const many = start.length / 4;
  if (zeros[1] > many && zeros[0] < zeros[1] / 4) return "utf-16le";
  return zeros[0] > many && zeros[1] < zeros[0] / 4 ? "utf-16be" : undefined;
}

function isUtf8(start: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
