import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { Encoding } from "./batch";
import type { Refused } from "./span";

/** How many refused spans one answer names, so that it stays far below the 4 MiB that clients read. */
const named = 1000;

/** Export…ServiceResponse: nothing at all when everything was taken. */
export function batchAnswer(
  refused: Refused[],
  noun: "spans" | "log records",
  encoding: Encoding,
): Uint8Array {
  if (refused.length === 0) return encoding === "json" ? Buffer.from("{}") : new Uint8Array();
  const message = sentence(refused, noun);
  if (encoding === "json") {
    const count = noun === "spans" ? "rejectedSpans" : "rejectedLogRecords";
    return Buffer.from(
      JSON.stringify({ partialSuccess: { [count]: String(refused.length), errorMessage: message } }),
    );
  }
  const partial = new BinaryWriter().tag(1, WireType.Varint).int64(refused.length);
  partial.tag(2, WireType.LengthDelimited).string(message);
  return new BinaryWriter().tag(1, WireType.LengthDelimited).bytes(partial.finish()).finish();
}

/** google.rpc.Status, which every error must be. */
export function statusAnswer(code: number, message: string, encoding: Encoding): Uint8Array {
  if (encoding === "json") return Buffer.from(JSON.stringify({ code, message }));
  const status = new BinaryWriter().tag(1, WireType.Varint).int32(code);
  return status.tag(2, WireType.LengthDelimited).string(message).finish();
}

function sentence(refused: Refused[], noun: string): string {
  const list = refused
    .slice(0, named)
    .map(({ place, id, why }) => `${place}${id === null ? "" : ` (spanId ${id})`}: ${why}`);
  if (refused.length > named) list.push(`and ${refused.length - named} more`);
  return `${refused.length} ${noun} cannot be used. ${list.join("; ")}.`;
}
