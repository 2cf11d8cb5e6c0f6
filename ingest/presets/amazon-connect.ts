import { named, within } from "../webhooks/payload";
import { connectContact } from "./connect-contact";
import { connectAnalysis, connectEvaluation } from "./connect-scores";
import type { Preset } from "./preset";

/**
 * Amazon Connect: contact records (of the stream, of DescribeContact, or as contact events), Contact Lens
 * analyses and evaluations. A transfer makes a new contact there, and so it is one here.
 */
export const amazonConnect: Preset = {
  source: "amazon-connect",
  words: "contact records, Contact Lens analyses and evaluations of Amazon Connect (JSON)",
  lists: ["Contacts", "Records"],
  headers: [],
  records(value, { file }) {
    if (within(value, "evaluationId") !== undefined && within(value, "metadata") !== undefined)
      return connectEvaluation(value);
    if (
      within(value, "ConversationCharacteristics") !== undefined ||
      within(value, "Transcript") !== undefined
    )
      return connectAnalysis(value, file);
    const one = within(value, "detail") ?? within(value, "Contact") ?? value;
    const id = named(within(one, "ContactId")) ?? named(within(one, "contactId"));
    const hasChannel = within(one, "Channel") !== undefined || within(one, "channel") !== undefined;
    if (id !== undefined && hasChannel) return connectContact(one, id);
    const described = named(within(one, "Id"));
    return described !== undefined && hasChannel ? connectContact(one, described) : null;
  },
};
