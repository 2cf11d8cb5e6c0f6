import { counted } from "@/components/format";
import { Sideways } from "@/components/sideways";
import type { Judgements } from "@/quality/calibration/agreement";
import type { Calibration } from "@/quality/calibration/calibrations";
import { type Question, questionsOf } from "@/quality/scorecards/card";
import { answerWords } from "../../answer-list";
import { subjectWords } from "../../subject-words";

type Props = { calibration: Calibration; judged: Judgements[]; timeZone: string };

/** What everybody answered, contact by contact; where they differ stands first to the eye. */
export function AnswerTables({ calibration, judged, timeZone }: Props) {
  return (
    <section className="mt-8" aria-labelledby="answers-title">
      <h2 id="answers-title" className="mb-3 font-semibold text-heading">
        What everybody answered
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {calibration.items.map((item, place) => {
          const by = judged[place] ?? new Map();
          const split = questionsOf(calibration.card).filter((question) => differ(question, by)).length;
          return (
            <details key={item.id} className="group card p-4">
              <summary className="flex flex-wrap items-baseline justify-between gap-x-4 text-small">
                <span>
                  <span
                    className="inline-block group-open:rotate-90 motion-safe:transition-transform"
                    aria-hidden="true"
                  >
                    ›
                  </span>{" "}
                  {place + 1}. {subjectWords(item, timeZone)}
                </span>
                <span className="text-ink-soft">
                  {split === 0 ? "All the same" : `Differ on ${counted(split, "question")}`}
                </span>
              </summary>
              <AnswerTable calibration={calibration} by={by} name={`Answers on number ${place + 1}`} />
            </details>
          );
        })}
      </div>
    </section>
  );
}

type TableProps = { calibration: Calibration; by: Judgements; name: string };

function AnswerTable({ calibration: { card, judges }, by, name }: TableProps) {
  return (
    <Sideways words={name} className="mt-2">
      <table className="w-full text-left text-small">
        <thead>
          <tr className="border-line-strong border-b text-ink-soft">
            <th scope="col" className="py-2 pr-4 font-medium">
              Question
            </th>
            {judges.map(({ id, name: judge, isExpert }) => (
              <th key={id} scope="col" className="py-2 pr-4 font-medium">
                {judge}
                {isExpert && " (expert)"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questionsOf(card).map((question) => (
            <tr key={question.id} className="border-line border-b align-baseline last:border-0">
              <th scope="row" className="min-w-56 py-2 pr-4 font-normal">
                {question.words}
                {differ(question, by) && <span className="ml-2 text-tiny text-worse">differ</span>}
              </th>
              {judges.map(({ id }) => {
                const answer = by.get(id)?.[question.id];
                return (
                  <td key={id} className="py-2 pr-4">
                    {answerWords(question, answer?.value ?? null)}
                    {answer?.comment && (
                      <span className="block whitespace-pre-line text-ink-soft text-tiny">
                        {answer.comment}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function differ({ id }: Question, by: Judgements): boolean {
  const values = [...by.values()].map((answers) => answers[id]?.value ?? null);
  return new Set(values).size > 1;
}
