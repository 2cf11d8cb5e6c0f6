import type { Given } from "../canonical";
import { instantOf, listed, named, within } from "../webhooks/payload";
import { evaluationName } from "./evaluation-name";

/** Surveys and evaluations of a conversation, about the contact that ended it. */
export function scoresOf(conversation: unknown, contact: string, version: unknown): Given[] {
  const id = named(within(conversation, "conversationId"));
  const about = { interaction: contact, source_updated_at: version };
  const surveys = listed(within(conversation, "surveys")).flatMap((survey, place): Given[] => {
    const [nps, total] = [within(survey, "surveyPromoterScore"), within(survey, "oSurveyTotalScore")];
    const name = named(within(survey, "surveyId")) ?? `${id}-survey-${place + 1}`;
    const responded_at = instantOf(within(survey, "surveyCompletedDate"));
    const answer = { ...about, record_type: "survey", responded_at };
    return [
      ...(nps === undefined ? [] : [{ ...answer, external_id: `${name}-nps`, type: "nps", score: nps }]),
      ...(total === undefined
        ? []
        : [{ ...answer, external_id: name, type: "other", score: total, scale_min: 0, scale_max: 100 }]),
    ];
  });
  const evaluations = listed(within(conversation, "evaluations")).flatMap((form, place): Given[] => {
    const score = within(form, "oTotalScore");
    if (score === undefined) return [];
    return [
      {
        ...about,
        record_type: "evaluation",
        external_id: named(within(form, "evaluationId")) ?? `${id}-evaluation-${place + 1}`,
        name: evaluationName(within(form, "formName")),
        score,
        scale_min: 0,
        scale_max: 100,
        kind: "HUMAN",
        evaluator: named(within(form, "evaluatorId")),
      },
    ];
  });
  return [...surveys, ...evaluations];
}
