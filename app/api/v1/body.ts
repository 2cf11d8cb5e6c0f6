import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Refusal } from "./refusal";

/** How much of a body that is too large is still read: a client that is cut off cannot hear why. */
const drained = 4;

/** The request's body, unpacked. 413 beyond `limit` bytes, packed or unpacked; 400, 415 when undecodable. */
export async function body(request: Request, limit: number): Promise<Uint8Array> {
  const packing = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  const bytes = await received(request, limit).catch((error) => {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, "The body ended before it was complete.");
  });
  if (packing === "identity") return bytes;
  if (packing === "gzip" || packing === "x-gzip") return unpacked(bytes, limit);
  throw new Refusal(415, `Bodies are taken as they are or packed with gzip, not with "${packing}".`);
}

async function received(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length <= limit) chunks.push(value);
    else chunks.length = 0;
    if (length > limit * drained) await reader.cancel();
  }
  if (length > limit) throw tooLarge(limit);
  return Buffer.concat(chunks);
}

async function unpacked(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit, " when unpacked");
    throw new Refusal(400, "The body says it is packed with gzip, but it cannot be unpacked.");
  }
}

function tooLarge(limit: number, when = ""): Refusal {
  const size = `${Math.round(limit / 1024)} KiB`;
  return new Refusal(413, `The body is larger than ${size}${when}. Please send it in several parts.`);
}
