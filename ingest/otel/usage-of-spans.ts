import type { Span } from "./span";
import type { Tree } from "./span-tree";

const input = ["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt"];
const output = ["gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "llm.token_count.completion"];

/** Tokens, summed over the innermost spans that count them: those around them count the same ones again. */
export function usageOfSpans(spans: Span[], tree: Tree) {
  const innermost = tree.innermost(spans.filter((span) => tokens(span, input) + tokens(span, output) > 0));
  if (innermost.length === 0) return undefined;
  const sum = (keys: string[]) => innermost.reduce((total, span) => total + tokens(span, keys), 0);
  return { input_tokens: sum(input), output_tokens: sum(output) };
}

function tokens({ attributes }: Span, keys: string[]): number {
  const found = keys.map((key) => attributes[key]).find((value) => typeof value === "number");
  return typeof found === "number" && found > 0 && found < 1e12 ? found : 0;
}
