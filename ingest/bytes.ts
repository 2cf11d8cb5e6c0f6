import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { PassThrough, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Encoding, markedEncoding, sniffedEncoding } from "./sniffed-encoding";

export type Progress = { readBytes: number; totalBytes: number };

/** The bytes of a file, unpacked when it begins like gzip, whatever its name. Counts what it reads. */
export async function bytesOf(path: string, progress: Progress): Promise<AsyncIterable<Uint8Array>> {
  const file = await open(path);
  try {
    progress.totalBytes = (await file.stat()).size;
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    const isPacked = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    const counted = createReadStream(path, { highWaterMark: 262_144 });
    counted.on("data", (piece) => {
      progress.readBytes += piece.length;
    });
    const unpacked = isPacked ? createGunzip({ chunkSize: 262_144 }) : new PassThrough();
    // An error of either is thrown where the bytes are read.
    return pipeline(counted, unpacked, () => {});
  } finally {
    await file.close();
  }
}

/** In which encoding a text is read. Bytes that all encodings share leave it open until others come. */
export type Written = { encoding: Encoding; isOpen: boolean };

/** The text of a stream of bytes. A byte order mark decides over the encoding that was said. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>, written: Written): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    const first = written.isOpen ? piece.findIndex((byte) => byte > 127) : -1;
    if (first >= 0) {
      written.encoding = sniffedEncoding(piece.subarray(first));
      written.isOpen = false;
      decoder = undefined;
    }
    decoder ??= new TextDecoder(markedEncoding(piece) ?? written.encoding);
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder) yield decoder.decode();
}
