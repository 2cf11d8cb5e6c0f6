import type { ReactNode } from "react";
import { AlphaSvg } from "@/components/alpha-svg";
import { amount, counted } from "@/components/format";
import { Skeleton } from "@/components/skeleton";
import { WideTable } from "@/components/wide-table";
import { database } from "@/db/client";
import {
  type Alpha,
  failureAgreement,
  type QuestionAgreement,
  questionAgreement,
  scoreAgreement,
} from "@/quality/calibration/agreement";
import { type Calibration, judgements } from "@/quality/calibration/calibrations";
import { questionsOf } from "@/quality/scorecards/card";
import { Streamed } from "../../../streamed";
import { alphaVerdict, alphaWords, shareWords } from "../agreement-words";
import { AnswerTables } from "./answer-tables";

type Props = { calibration: Calibration; timeZone: string };

/** How far the judges agree, question by question, and what each of them answered; how to read it comes first. */
export function Result({ calibration, timeZone }: Props) {
  return (
    <>
      <h2 className="mt-8 font-semibold text-heading">How far they agree</h2>
      <p className="mt-0.5 mb-3 max-w-3xl text-ink-soft">
        1 is full agreement, 0 is what chance alone would give; the dashed lines stand at 0.667 and 0.8. In
        brackets the 95% interval, by drawing contacts anew. n is what two or more of them judged.
      </p>
      <Streamed question={`calibration ${calibration.id}`} fallback={<Skeleton cards={0} charts={1} />}>
        <Agreement calibration={calibration} timeZone={timeZone} />
      </Streamed>
    </>
  );
}

async function Agreement({ calibration, timeZone }: Props) {
  const { card, judges } = calibration;
  const judged = await judgements(database(), calibration);
  const ids = judges.map(({ id }) => id);
  const expert = judges.find(({ isExpert }) => isExpert) ?? null;
  const failures = failureAgreement(card, judged, ids);
  const heads = [
    "Question",
    "Krippendorff's alpha",
    "(Interval, drawn)",
    ...(expert ? [`As ${expert.name} answered`] : []),
  ];
  return (
    <>
      <WideTable words="Agreement" heads={heads}>
        {questionsOf(card).map((question) => {
          const found = questionAgreement(question, judged, ids, expert?.id ?? null);
          return (
            <Row key={question.id} name={question.words} alpha={found.alpha} contested={found.contested}>
              {expert && <AgainstExpert found={found} />}
            </Row>
          );
        })}
        <Row name="The score" alpha={scoreAgreement(card, judged, ids)} contested={0}>
          {expert && <td />}
        </Row>
        {failures && (
          <Row name="Failed by a critical question" alpha={failures} contested={0}>
            {expert && <td />}
          </Row>
        )}
      </WideTable>
      <AnswerTables calibration={calibration} judged={judged} timeZone={timeZone} />
    </>
  );
}

type RowProps = { name: string; alpha: Alpha; contested: number; children: ReactNode };

function Row({ name, alpha, contested, children }: RowProps) {
  const verdict = alphaVerdict(alpha);
  return (
    <tr>
      <th scope="row" className="min-w-44">
        {name}
      </th>
      <td className="min-w-56">
        {alphaWords(alpha)}
        <span className="dotted text-ink-soft text-tiny">
          {verdict && <span>{verdict}</span>}
          <span>{alpha.scale} scale</span>
          {contested > 0 && <span>on {counted(contested, "contact")} not agreed whether it applies</span>}
        </span>
      </td>
      <td className="w-44 min-w-36 py-2.5 align-top">
        <AlphaSvg alpha={alpha} />
      </td>
      {children}
    </tr>
  );
}

function AgainstExpert({ found: { expert } }: { found: QuestionAgreement }) {
  return (
    <td className="min-w-60">
      {expert && shareWords(expert.share)}
      {expert?.kappa && (
        <span className="block text-ink-soft text-tiny">
          kappa {amount(expert.kappa.value, "score")} ({amount(expert.kappa.low, "score")} to{" "}
          {amount(expert.kappa.high, "score")})
        </span>
      )}
    </td>
  );
}
