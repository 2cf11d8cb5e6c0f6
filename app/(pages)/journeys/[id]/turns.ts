import { foundIn, redactionsIn } from "@/components/marked-text";
import type { Turn } from "@/components/transcript";
import type { Line, LineInteraction } from "@/journeys/line-shape";
import { turnId, turnNotes } from "./turn-notes";

/** The turns of a contact as they stand on the page: what the rules found, what was blacked out, a word found. */
export function turnsOn(line: Line, find = ""): (contact: LineInteraction) => Turn[] {
  const notes = turnNotes(line);
  return ({ id, messages }) =>
    messages.map(({ text }, index) => ({
      id: turnId(id, index),
      notes: [
        ...(notes.get(turnId(id, index)) ?? []),
        ...redactionsIn(text ?? ""),
        ...foundIn(text ?? "", find),
      ],
    }));
}
