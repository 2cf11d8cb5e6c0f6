import { TriangleAlert } from "lucide-react";
import type { Answers } from "@/quality/scorecards/answers";
import { type Card, type Question, valuesOf } from "@/quality/scorecards/card";

type Props = {
  card: Card;
  answers: Answers;
  /** Ids of questions that still need an answer, to be named as such. */
  missing?: readonly string[];
  /** Whether a comment can be written to each answer. */
  comments?: "offered" | "none";
};

/** A scorecard as one fills it in: a group of choices for each question. */
export function CardFields({ card, answers, missing = [], comments = "offered" }: Props) {
  return card.sections.map((section) => (
    <section key={section.id} className="card grid gap-4 p-4" aria-label={section.title}>
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold text-lead">
        {section.title || "Without a title"}
        <span className="figures font-normal text-ink-faint text-tiny">weight {section.weight ?? "?"}</span>
      </h2>
      {section.questions.map((question) => (
        <Choices
          key={question.id}
          question={question}
          answer={answers[question.id]}
          isMissing={missing.includes(question.id)}
          comments={comments}
        />
      ))}
    </section>
  ));
}

type ChoicesProps = {
  question: Question;
  answer: Answers[string] | undefined;
  isMissing: boolean;
  comments: "offered" | "none";
};

function Choices({ question, answer, isMissing, comments }: ChoicesProps) {
  const { id, words, help, critical } = question;
  return (
    <fieldset id={`answer-${id}`} className="grid gap-2 border-line border-t pt-3">
      <legend className="float-left font-medium">
        {words || "A question without words"}
        {critical && (
          <span className="ml-2 inline-flex items-center gap-1 rounded-small bg-caution-soft px-1.5 py-0.5 font-normal text-caution text-tiny">
            <TriangleAlert size={12} aria-hidden="true" />
            critical
          </span>
        )}
      </legend>
      {help && <p className="whitespace-pre-line text-ink-soft text-small">{help}</p>}
      {isMissing && <p className="text-small text-worse">This question has no answer yet.</p>}
      <div className="flex flex-wrap gap-1">
        {choicesOf(question).map(([value, said]) => (
          <label key={value} className="option border border-line has-checked:border-accent">
            <input
              type="radio"
              name={`answer:${id}`}
              value={value}
              defaultChecked={answer?.value !== null && `${answer?.value}` === value}
            />
            {said}
          </label>
        ))}
      </div>
      {comments === "offered" && (
        <label className="grid gap-1 text-ink-soft text-small">
          <span>
            Comment<span className="sr-only"> on: {words}</span>
          </span>
          <textarea
            className="field h-14 py-1.5"
            name={`comment:${id}`}
            maxLength={2000}
            defaultValue={answer?.comment}
          />
        </label>
      )}
    </fieldset>
  );
}

/** What can be answered, as it is sent and as it reads, the best first where words say it. */
function choicesOf(question: Question): [string, string][] {
  const values = valuesOf(question);
  const said: [string, string][] =
    question.kind === "yes_no"
      ? [
          ["1", "Yes"],
          ["0", "No"],
        ]
      : values.map((value) => [`${value}`, `${value}`.replace("-", "−")]);
  return question.notApplicable ? [...said, ["not_applicable", "Does not apply"]] : said;
}
