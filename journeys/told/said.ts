import type { MessageRole } from "@/language/vocabulary";

/** One turn of a contact, as far as the rules read it. */
export type Said = { role: MessageRole; text: string; at: string | null };

export const fromCustomer = ({ role }: Said) => role === "customer";
export const fromAgent = ({ role }: Said) => role === "ai_agent" || role === "human_agent";

/** A part of a turn: where in the transcript, and from which character to which. */
export type Place = { messageIndex: number; from: number; to: number };

/** A text of the same length in which lines that only quote an earlier letter are blank. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(/^\s*>.*$/gm, (line) => " ".repeat(line.length));
}

/** The sentences of a text and where each begins. */
export function sentencesOf(text: string): { sentence: string; from: number }[] {
  return [...text.matchAll(/(?:[^.!?\n]|[.!?](?=\S))+[.!?]*/g)].flatMap((match) =>
    match[0].trim() === "" ? [] : [{ sentence: match[0], from: match.index }],
  );
}

/** What an agent said last before a turn. */
export function askedBefore(contact: Said[], messageIndex: number): Said | null {
  return contact.slice(0, messageIndex).findLast(fromAgent) ?? null;
}

/** A reading of single turns that is done once a turn, however often that is compared. */
export function readOnce<Reading>(read: (said: Said) => Reading): (said: Said) => Reading {
  const known = new WeakMap<Said, { reading: Reading }>();
  return (said) => {
    const found = known.get(said) ?? { reading: read(said) };
    known.set(said, found);
    return found.reading;
  };
}
