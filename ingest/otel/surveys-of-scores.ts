import type { Given } from "../canonical";
import { offScale } from "../survey-scale";
import type { Conventions } from "./conventions";
import type { Score } from "./scores-of-span";
import { filled } from "./tools-of-spans";

/** Scores that a person gave under the name of a survey, where they fit its scale. */
export function surveysOfScores(scores: Score[], { surveys }: Conventions): Given[] {
  return scores
    .filter(({ kind }) => kind?.toUpperCase() === "HUMAN")
    .flatMap(({ name, score, label, explanation, at }): Given[] => {
      const type = (["csat", "ces", "nps", "thumbs"] as const).find((kind) => surveys[kind].includes(name));
      const answer = score ?? (type === "thumbs" ? thumb(label) : undefined);
      if (!type || answer === undefined || offScale({ type, score: answer }) !== null) return [];
      return [filled({ type, score: answer, label, comment: explanation, responded_at: at ?? undefined })];
    });
}

function thumb(label: string | undefined): number | undefined {
  if (label && /^(thumbs?[-_ ]?up|up|positive|good|👍)$/i.test(label)) return 1;
  return label && /^(thumbs?[-_ ]?down|down|negative|bad|👎)$/i.test(label) ? 0 : undefined;
}
