import type { Given } from "../canonical";
import { firstSaid, identified, instantOrText, named, said, within } from "../webhooks/payload";
import type { Preset } from "./preset";
import { withoutQuestions } from "./qualtrics-rows";

/**
 * Qualtrics: responses to a survey. Which question is the score is said by its name: that of an NPS question
 * by its group, the others are called csat or ces, with or without more. Text is not read.
 */
export const qualtrics: Preset = {
  source: "qualtrics",
  words: "responses of a Qualtrics survey (CSV)",
  isTable: true,
  lists: [],
  headers: [["response_id", "recorded_date"]],
  table: withoutQuestions,
  records(value) {
    const row = value as Given;
    const cell = (...names: string[]) => firstSaid(row, ...names);
    if (/preview|test|spam|^(1|2|8|9|12|17)$/i.test(cell("status") ?? "")) return [];
    const at = instantOrText(cell("recorded_date", "end_date"));
    const id = named(cell("response_id"));
    const about = {
      record_type: "survey",
      source_updated_at: at,
      interaction: cell("interaction_id", "contact_id", "conversation_id", "ticket_id"),
      customer: identified(
        ["customer_id", cell("external_reference", "external_data_reference", "customer_id")],
        ["email", cell("recipient_email")],
      ),
    };
    return answers(row).map(([name, type, score]) => ({
      ...about,
      external_id: id && `${id}-${name}`,
      type,
      score,
      status: "responded",
      responded_at: at,
    }));
  },
};

/** The answers that were given: a question that was left out may not have been shown. */
function answers(row: Given): [name: string, type: string, score: string][] {
  const names = Object.keys(row);
  const promoters = names.flatMap((name) => /^(.+)_nps_group$/.exec(name)?.[1] ?? []);
  const scored = names.filter((name) => /(^|_)(csat|ces)(_\d+)?$/.test(name));
  return [...promoters, ...scored].flatMap((name): [string, string, string][] => {
    const score = said(within(row, name));
    const type = promoters.includes(name) ? "nps" : /(^|_)ces(_\d+)?$/.test(name) ? "ces" : "csat";
    return score === undefined ? [] : [[name, type, score]];
  });
}
