import { CircleX } from "lucide-react";
import { amount, counted } from "@/components/format";
import type { Score } from "@/quality/scorecards/score";

/** A score, of how much, and apart from it which critical questions were failed. */
export function ScoreWords({ score }: { score: Score }) {
  return (
    <div>
      <p className="figures">
        <strong className="text-heading">{shareWords(score.score)}</strong>{" "}
        <span className="text-ink-soft text-small">
          over {score.applicable} of {counted(score.asked, "question")}
          {score.applicable < score.asked && `; ${score.asked - score.applicable} did not apply`}
        </span>
      </p>
      {score.failed.length > 0 && (
        <div className="mt-2 text-worse">
          <p className="flex items-center gap-1.5 font-medium">
            <CircleX size={16} aria-hidden="true" />
            Failed, whatever the score: {counted(score.failed.length, "critical question")}
          </p>
          <ul className="list-disc pl-4 text-small">
            {score.failed.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** "66.7%", or that nothing applied. */
export function shareWords(score: number | null): string {
  return score === null ? "No score: nothing applied" : amount(score, "share");
}
