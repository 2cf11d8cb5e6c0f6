import { contactsOf, intercom as webhook } from "../webhooks/intercom";
import { said, within } from "../webhooks/payload";
import type { Preset } from "./preset";

/** Intercom: conversations of the API, one by one or in its lists, or what its webhook sent. */
export const intercom: Preset = {
  source: "intercom",
  words: "conversations of Intercom (JSON of its API)",
  lists: ["conversations"],
  headers: [],
  records(value, { source }) {
    const messages = webhook(value, source);
    if (messages) return messages;
    const isConversation = said(within(value, "type")) === "conversation";
    if (!isConversation || within(value, "id") === undefined) return null;
    return contactsOf(value, source).map((contact) => ({
      ...contact,
      started_at: contact.started_at ?? said(within(value, "created_at")),
    }));
  },
};
