import type { Given } from "../canonical";
import type { Conventions } from "./conventions";
import { namesAny, type Said, under } from "./said";
import type { Tree } from "./span-tree";

/** Whether the note of the contact before was read; undefined: not observable. */
export function contextRead(spans: Said[], conventions: Conventions): boolean | undefined {
  const { contextReadTools, reportsContextReads } = conventions;
  if (spans.some((one) => !one.span.failed && isTool(one, contextReadTools))) return true;
  return reportsContextReads ? false : undefined;
}

/** Handoffs to a person or to another channel: calls of such tools, and spans with attributes `handoff.*`. */
export function handoffsOfSpans(spans: Said[], { handoffTools }: Conventions, tree: Tree): Given[] {
  const handing = spans.filter(
    (one) => isTool(one, handoffTools) || namesAny(Object.keys(one.span.attributes), ["handoff"]),
  );
  const uppermost = new Set(tree.uppermost(handing.map(({ span }) => span)));
  return handing
    .filter(({ span }) => uppermost.has(span))
    .map((one) => {
      const said = (name: string) => under(`handoff.${name}`, one)?.slice(0, 256);
      const toAi = said("to") === "ai";
      return filled({
        at: one.span.startedAt,
        kind: toAi ? "ai_to_ai" : "ai_to_human",
        to_agent_kind: toAi ? "ai" : "human",
        to_channel: said("to_channel"),
        to_interaction: said("to_interaction"),
        connected: truth(said("connected")) ?? (one.span.failed ? false : undefined),
        context_passed: truth(said("context_passed")),
        reason: said("reason"),
      });
    });
}

const toolNames = ["gen_ai.tool.name", "lk.function_tool.name", "tool.name", "tool_call.function.name"];

function isTool(one: Said, tools: string[]): boolean {
  return [one.span.name, ...toolNames.map((key) => under(key, one))].some(
    (name) => name !== undefined && tools.includes(name.replace(/^execute_tool /, "")),
  );
}

function truth(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : /^(true|1|yes)$/i.test(text);
}

export function filled(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
