import { amount } from "@/components/format";
import type { Answer, Answers } from "@/quality/scorecards/answers";
import type { Card, Question } from "@/quality/scorecards/card";
import type { Score } from "@/quality/scorecards/score";

type Props = { card: Card; answers: Answers; score: Score };

/** A filled-in scorecard, section by section. */
export function AnswerList({ card, answers, score }: Props) {
  return card.sections.map((section, place) => {
    const own = score.sections[place]?.score ?? null;
    return (
      <section key={section.id} className="card p-4" aria-label={section.title}>
        <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
          {section.title}
          <span className="figures font-normal text-ink-soft text-small">
            {own === null ? "nothing applied" : amount(own, "share")}, weight {section.weight}
          </span>
        </h2>
        <dl className="mt-2 grid gap-2">
          {section.questions.map((question) => (
            <div key={question.id}>
              <dt className="text-ink-soft text-small">{question.words}</dt>
              <dd>
                <AnswerWords question={question} answer={answers[question.id]} />
                {answers[question.id]?.comment && (
                  <span className="block whitespace-pre-line text-small">
                    {answers[question.id]?.comment}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}

function AnswerWords({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const words = answerWords(question, answer?.value ?? null);
  return <span className="font-medium">{words}</span>;
}

/** "Yes", "4 (scale 1 to 5)", "Does not apply". */
export function answerWords({ kind, low, high }: Question, value: Answer["value"]): string {
  if (value === null) return "No answer";
  if (value === "not_applicable") return "Does not apply";
  if (kind === "yes_no") return value === 1 ? "Yes" : "No";
  return `${value} (scale ${low} to ${high})`.replaceAll("-", "−");
}
