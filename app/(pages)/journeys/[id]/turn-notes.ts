import type { TurnNote } from "@/components/marked-text";
import { ruleWords } from "@/components/rule-words";
import { channelWord } from "@/components/words";
import type { Line, SaidAt } from "@/journeys/line-shape";

/** The name of a turn on the page. */
export const turnId = (interactionId: number, messageIndex: number) =>
  `turn-${interactionId}-${messageIndex}`;
export const turnHref = ({ interactionId, messageIndex }: SaidAt) =>
  `#${turnId(interactionId, messageIndex)}`;

/** What the rules found, by the turn in which it stands; what one rule finds twice in a turn is told once. */
export function turnNotes(line: Line): Map<string, TurnNote[]> {
  const notes = new Map<string, TurnNote[]>();
  const where = (at: SaidAt) =>
    channelWord(line.interactions.find(({ id }) => id === at.interactionId)?.channel ?? "other");
  const add = (at: SaidAt, note: Pick<TurnNote, "look" | "words" | "href">) => {
    const turn = turnId(at.interactionId, at.messageIndex);
    const others = notes.get(turn) ?? [];
    const isTold = others.some(({ words, href }) => words === note.words && href === note.href);
    notes.set(turn, [...others, { from: at.from, to: at.to, ...note, words: isTold ? null : note.words }]);
  };
  for (const { repeats } of line.handoffs)
    for (const { rule, isFact, first, again } of repeats) {
      const words = ruleWords[rule];
      const perhaps = isFact ? "" : "perhaps ";
      if (first)
        add(first, {
          look: "first",
          words: `${perhaps}said again by ${where(again)}: ${words}`,
          href: turnHref(again),
        });
      add(again, {
        look: "again",
        words: first
          ? `${perhaps}said before by ${where(first)}: ${words}`
          : `${perhaps}said before: ${words}`,
        href: first && turnHref(first),
      });
    }
  for (const { rule, isFact, said } of line.promises)
    if (rule && said)
      add(said, { look: "promise", words: isFact ? "a promise" : "perhaps a promise", href: null });
  for (const { rule, isFact, first, second } of line.contradictions) {
    const words = `${isFact ? "" : "perhaps "}told differently: ${ruleWords[rule]}`;
    add(first, { look: "differs", words: `${words}, by ${where(second)}`, href: turnHref(second) });
    add(second, { look: "differs", words: `${words}, by ${where(first)}`, href: turnHref(first) });
  }
  return notes;
}
