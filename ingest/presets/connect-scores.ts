import type { Given } from "../canonical";
import { instantOrText, listed, named, said, within } from "../webhooks/payload";
import { evaluationName } from "./evaluation-name";

/** A form that somebody filled in about a contact; its score is a share of 100. */
export function connectEvaluation(form: unknown): Given[] {
  const about = (...path: string[]) => within(form, "metadata", ...path);
  const score = about("score", "percentage");
  // A form of which no question applied, or that is not submitted yet, says nothing of the contact.
  if (score === undefined) return [];
  const at = instantOrText(about("evaluationSubmitTimestamp"));
  return [
    {
      record_type: "evaluation",
      external_id: named(within(form, "evaluationId")),
      interaction: named(about("contactId")),
      source_updated_at: at,
      name: evaluationName(about("evaluationDefinitionTitle")),
      score,
      scale_min: 0,
      scale_max: 100,
      kind: said(about("evaluator")) === undefined ? "LLM" : "HUMAN",
      evaluator: said(about("evaluator")),
      evaluator_version: said(about("evaluationDefinitionVersion")),
      at,
    },
  ];
}

/**
 * What Contact Lens found: how the customer felt, overall, at the start and at the end, from -5 to 5. What
 * was said is not read. Old files of calls name their contact in the name of the file only.
 */
export function connectAnalysis(analysis: unknown, file: string): Given[] {
  const contact =
    named(within(analysis, "CustomerMetadata", "ContactId")) ?? /^([0-9a-f-]{36})[_.]/i.exec(file)?.[1];
  const sentiment = within(analysis, "ConversationCharacteristics", "Sentiment");
  const periods = listed(within(sentiment, "SentimentByPeriod", "QUARTER", "CUSTOMER"));
  const scores: [name: string, score: unknown][] = [
    ["sentiment", within(sentiment, "OverallSentiment", "CUSTOMER")],
    ["sentiment_start", within(periods.at(0), "Score")],
    ["sentiment_end", within(periods.at(-1), "Score")],
  ];
  return scores.flatMap(([name, score]) =>
    score === undefined
      ? []
      : [
          {
            record_type: "evaluation",
            external_id: contact && `contact-lens-${contact}-${name}`,
            interaction: contact,
            name,
            score: within(score, "OverallSentiment") ?? score,
            scale_min: -5,
            scale_max: 5,
            kind: "CODE",
            evaluator: "contact-lens",
          },
        ],
  );
}
