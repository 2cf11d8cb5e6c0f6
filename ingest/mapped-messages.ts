import type { Given } from "./canonical";
import { placesOf, readerOf, wantedRows } from "./mapped-rows";
import type { Mapping } from "./mapping";
import type { Problem } from "./problem";

/** Reads what was said from the rows of one contact, each row a turn; rows without a text are none. */
export function mappedMessages(
  mapping: Mapping,
  columns: string[],
  timeZone: string | null,
): (rows: string[][]) => Given[] | Problem {
  const { messages } = mapping;
  if (!messages) return () => [];
  const place = placesOf(columns);
  const isWanted = wantedRows(messages.only, columns);
  const text = readerOf("text", messages.text, mapping, place, timeZone);
  const role = readerOf("role", messages.role, mapping, place, timeZone);
  // Named as a time, so that it is read in the format of the mapping.
  const at = messages.at && readerOf("spoken_at", messages.at, mapping, place, timeZone);
  return (rows) => {
    const read: Given[] = [];
    for (const row of rows.filter(isWanted)) {
      const [said, when] = [text(row), at?.(row)];
      if (typeof when === "object" && when !== null) return when;
      if (said === undefined || said === null) continue;
      read.push({ seq: read.length + 1, role: role(row), text: said, ...(when != null && { at: when }) });
    }
    return read;
  };
}
