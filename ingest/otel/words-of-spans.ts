import type { Given } from "../canonical";
import type { Attributes, Span } from "./span";

const spoken: [key: string, role: "customer" | "ai_agent"][] = [
  ["lk.user_transcript", "customer"],
  ["lk.pii.user_transcript", "customer"],
  ["transcript", "customer"],
  ["lk.response.text", "ai_agent"],
  ["lk.pii.response.text", "ai_agent"],
];
const listed = [
  "gen_ai.input.messages",
  "gen_ai.output.messages",
  "llm.input_messages",
  "llm.output_messages",
];

/** What was said, in its order, where the source keeps words. Of a model's input the last thing said by the customer. */
export function wordsOfSpans(spans: Span[]): Given[] {
  const found = spans.flatMap(({ attributes, startedAt, endedAt }) => {
    const end = endedAt ?? startedAt;
    const said = spoken.flatMap(([key, role]) =>
      line(role, attributes[key], role === "customer" ? startedAt : end),
    );
    return said.length > 0 ? said : [...asked(attributes, startedAt), ...answered(attributes, end)];
  });
  const once = new Map(found.map((message) => [JSON.stringify(message), message]));
  return [...once.values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.role < b.role ? 1 : a.role > b.role ? -1 : 0))
    .map((message, seq) => ({ seq, ...message }));
}

type Line = { role: string; text: string; at: string };

function asked(attributes: Attributes, at: string): Line[] {
  const last = messages(attributes, listed[0] as string, listed[2] as string).findLast(
    ({ role }) => role === "user",
  );
  return last ? line("customer", last.content, at) : [];
}

function answered(attributes: Attributes, at: string): Line[] {
  return messages(attributes, listed[1] as string, listed[3] as string).flatMap(({ content }) =>
    line("ai_agent", content, at),
  );
}

function line(role: string, text: unknown, at: string): Line[] {
  return typeof text === "string" && text.trim() !== "" ? [{ role, text, at }] : [];
}

/** Messages as flat attributes `….{i}.message.role|content`, which is how they are sent most. */
function messages(attributes: Attributes, ...roots: string[]) {
  const found: { role: unknown; content: unknown }[] = [];
  for (const root of roots)
    for (let i = 0; `${root}.${i}.message.role` in attributes; i += 1)
      found.push({
        role: attributes[`${root}.${i}.message.role`],
        content: attributes[`${root}.${i}.message.content`],
      });
  return found;
}
