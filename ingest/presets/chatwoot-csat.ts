import type { Given } from "../canonical";
import { answerId } from "../webhooks/chatwoot";
import { firstSaid, identified, instantOrText } from "../webhooks/payload";
import type { Preset } from "./preset";

/**
 * Chatwoot: the report of satisfaction surveys. Which conversation it was stands in its address only;
 * without one an answer belongs to the customer. The feedback is not read.
 */
export const chatwootCsat: Preset = {
  source: "chatwoot",
  words: "answers of Chatwoot's CSAT report (CSV)",
  isTable: true,
  lists: [],
  headers: [
    ["rating", "link_to_the_conversation"],
    ["rating", "conversation_link"],
  ],
  records(value) {
    const cell = (...names: string[]) => firstSaid(value, ...names);
    const score = cell("rating");
    const link = cell("link_to_the_conversation", "conversation_link");
    const at = instantOrText(cell("recorded_date", "recorded_at"));
    const [, account, number] = /accounts\/(\d+)\/conversations\/(\d+)/.exec(link ?? "") ?? [];
    const answer: Given = {
      record_type: "survey",
      source_updated_at: at,
      type: "csat",
      score,
      status: "responded",
      responded_at: at,
    };
    if (account && number) {
      const contact = `${account}:${number}`;
      return [{ ...answer, external_id: answerId(contact), interaction: contact }];
    }
    const customer = identified(
      ["email", cell("contact_email_address", "contact_email")],
      ["phone", cell("contact_phone_number", "contact_phone")],
    );
    return [
      {
        ...answer,
        external_id: `csat-${cell("contact_email_address", "contact_phone_number")}-${at}`,
        customer,
      },
    ];
  },
};
