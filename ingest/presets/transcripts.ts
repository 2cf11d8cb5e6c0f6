import type { Given } from "../canonical";
import { flatFields } from "../flat-columns";
import type { Problem } from "../problem";
import { firstSaid, instantOrText, listed, said, within } from "../webhooks/payload";
import type { Preset } from "./preset";

const lists = ["messages", "turns", "transcript", "utterances", "dialogue", "original"];
const ids = ["external_id", "id", "conversation_id", "conversationId", "convo_id", "dialogue_id"];
const times = ["at", "time", "timestamp", "created_at", "date"];

/**
 * Conversations as lists of turns, as research corpora and chat tools write them: a turn is an object, or a
 * pair of who and what. Canonical fields beside the list are taken as they are.
 */
export const transcripts: Preset = {
  source: "transcripts",
  words: "conversations as lists of turns (JSON)",
  lists: ["conversations", "dialogues", "data"],
  headers: [],
  records(value) {
    const id = firstSaid(value, ...ids);
    const list = lists.map((name) => listed(within(value, name))).find((turns) => turns.length > 0);
    if (!id || !list) return null;
    const messages = list.map((turn, index) => message(turn, index + 1));
    const refused = messages.find(isProblem);
    if (refused) return refused;
    const at = (messages as Given[]).flatMap((one) => (typeof one.at === "string" ? [one.at] : []));
    const given: Given = {};
    for (const name of flatFields) {
      const field = within(value, name);
      if (field !== undefined) given[name] = field;
    }
    return [
      {
        channel: "chat",
        started_at: instantOrText(within(value, "created_at")) ?? at[0],
        ended_at: at.length > 1 ? at.at(-1) : undefined,
        ...given,
        external_id: id,
        messages,
      },
    ];
  },
};

const roles: Record<string, string> = {
  ...{ customer: "customer", user: "customer", client: "customer", caller: "customer", visitor: "customer" },
  ...{ agent: "human_agent", human_agent: "human_agent", operator: "human_agent", employee: "human_agent" },
  ...{ assistant: "ai_agent", bot: "ai_agent", ai_agent: "ai_agent" },
  ...{ system: "system", action: "system", tool: "system", note: "case_note", case_note: "case_note" },
};

function message(turn: unknown, seq: number): Given | Problem {
  const isPair = Array.isArray(turn);
  const who = isPair ? said(turn[0]) : firstSaid(turn, "role", "speaker", "author", "from", "sender");
  const text = isPair ? said(turn[1]) : firstSaid(turn, "text", "utterance", "content", "body", "message");
  const role = Object.hasOwn(roles, who?.toLowerCase() ?? "") ? roles[who?.toLowerCase() ?? ""] : undefined;
  if (!role)
    return {
      code: "not_allowed",
      path: "messages",
      message: `Turn ${seq} is by “${who ?? ""}”, which is none of ${Object.keys(roles).join(", ")}.`,
    };
  const when = times.map((name) => instantOrText(within(turn, name))).find((found) => found !== undefined);
  return { seq, role, text: text ?? "", ...(when !== undefined && { at: when }) };
}

const isProblem = (one: Given | Problem): one is Problem => "code" in one;
