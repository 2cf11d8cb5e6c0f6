import { conversationRecord, chatwoot as webhook } from "../webhooks/chatwoot";
import { instantOf, named, said, within } from "../webhooks/payload";
import type { Preset } from "./preset";

/**
 * Chatwoot: conversations of the API, or what its webhook sent. A conversation that is over was so when last
 * something happened in it.
 */
export const chatwoot: Preset = {
  source: "chatwoot",
  words: "conversations of Chatwoot (JSON of its API)",
  lists: ["payload"],
  headers: [],
  records(value, { source }) {
    const messages = webhook(value, source);
    if (messages) return messages;
    const [id, account] = [named(within(value, "id")), named(within(value, "account_id"))];
    if (!id || !account || within(value, "meta") === undefined || within(value, "status") === undefined)
      return null;
    const record = conversationRecord(value, `${account}:${id}`, source, "export");
    const last = instantOf(within(value, "last_activity_at"));
    return [
      {
        ...record,
        started_at: record.started_at ?? said(within(value, "created_at")),
        ...(record.status === "closed" && { ended_at: last }),
      },
    ];
  },
};
