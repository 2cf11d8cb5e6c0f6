import { CircleCheck, CircleX, Gauge } from "lucide-react";
import type { LineEvaluation, LineSurvey } from "@/journeys/line-shape";
import { amount } from "./format";

const surveyNames: Record<string, string> = {
  csat: "CSAT",
  ces: "Ease",
  nps: "NPS",
  thumbs: "Thumbs",
  other: "Survey",
};

/** What the customer answered. */
export function SurveyAnswers({ surveys }: { surveys: LineSurvey[] }) {
  const answered = surveys.filter(({ status }) => status === "responded");
  if (answered.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {answered.map((survey) => (
        <li key={survey.kind + survey.respondedAt} className="rounded-medium bg-sunken px-3 py-1.5">
          <span className="text-ink-soft">{surveyNames[survey.kind]}</span>{" "}
          <span className="figures font-medium">{scoreWords(survey)}</span>
          {survey.comment && <q className="ml-2">{survey.comment}</q>}
          {survey.hidden && <em className="ml-2 text-ink-faint">comment hidden for your role</em>}
        </li>
      ))}
    </ul>
  );
}

/** "2 of 5"; a scale on which low is good says so. */
export function scoreWords({ score, scaleMax, label, higherIsBetter }: LineSurvey): string {
  if (score === null) return label ?? "answered";
  const scale = scaleMax === null ? "" : ` of ${scaleMax}`;
  return `${score}${scale}${higherIsBetter ? "" : " (low is good)"}`;
}

/** What somebody or something judged about the contact, and why. */
export function Evaluations({ evaluations }: { evaluations: LineEvaluation[] }) {
  if (evaluations.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1.5">
      {evaluations.map((evaluation) => (
        <li key={evaluation.name + evaluation.evaluator + evaluation.at} className="flex gap-2">
          <Passed passed={evaluation.passed} />
          <p>
            <span className="inline-block font-medium first-letter:uppercase">
              {evaluation.name.replaceAll("_", " ")}
            </span>{" "}
            <span className="figures text-ink-soft">
              {evaluation.score === null ? evaluation.label : amount(evaluation.score, "score")}
            </span>
            {evaluation.evaluator && (
              <span className="text-ink-faint text-small">
                {" "}
                by {evaluation.evaluator}
                {evaluation.evaluatorVersion && ` ${evaluation.evaluatorVersion}`}
              </span>
            )}
            {evaluation.explanation && (
              <span className="block text-ink-soft text-small">{evaluation.explanation}</span>
            )}
            {evaluation.hidden && (
              <em className="block text-ink-faint text-small">Reason hidden for your role</em>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Passed({ passed }: { passed: boolean | null }) {
  const space = "mt-1 size-3.5 shrink-0";
  if (passed === null) return <Gauge className={`${space} text-ink-faint`} aria-hidden="true" />;
  return passed ? (
    <CircleCheck className={`${space} text-better`} aria-label="Passed" />
  ) : (
    <CircleX className={`${space} text-worse`} aria-label="Failed" />
  );
}
