import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Card, questionsOf } from "./card";
import { edited, emptyCard } from "./edits";
import { changeDraft, createScorecard, publishDraft } from "./keep-scorecard";

/** One section: q2, yes or no and critical; q3, from 1 to 5; both may not apply. */
export const plainCard: Card = (() => {
  const card = edited(emptyCard, "add-question:s1");
  const [first] = card.sections;
  if (!first) throw new Error("A new card has a section.");
  const questions = questionsOf(card).map((question, at) => ({
    ...question,
    words: `Question ${question.id}`,
    notApplicable: true,
    kind: at === 0 ? ("yes_no" as const) : ("scale" as const),
    critical: at === 0,
  }));
  return { ...card, name: "Plain", sections: [{ ...first, title: "Section", questions }] };
})();

/** Publishes a card and answers with the id of its scorecard. */
export async function testCard(database: Database, viewer: Viewer, card = plainCard): Promise<number> {
  const made = await createScorecard(database, viewer, null);
  if ("refusal" in made) throw new Error(made.refusal);
  await changeDraft(database, viewer, { id: made.id, edit: 0, card });
  const published = await publishDraft(database, viewer, made.id);
  if ("refusal" in published) throw new Error(published.refusal);
  return made.id;
}
