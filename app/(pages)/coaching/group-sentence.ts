import { counted } from "@/components/format";
import type { Coached } from "@/metrics/coached";
import type { JudgedAgent, JudgedGroup } from "@/metrics/judged-agents";
import { sideOf } from "./chance-words";

/** What a group's funnel says, in a sentence or two. */
export function groupSentence({ kind, agents }: JudgedGroup, { metric }: Coached): string {
  const read = agents.filter(({ work }) => work.chance !== "not_enough");
  const silent = agents.length - read.length;
  const [one, many] = kind === "human" ? ["person", "people"] : ["AI agent", "AI agents"];
  if (read.length === 0) return "Not enough to say of anybody yet.";
  const some = [
    named(read, "worse", `worse than was to be expected`),
    named(read, "better", `better than was to be expected`),
  ].filter((words) => words !== null);
  const rest = silent > 0 ? ` Of ${silent} there is not enough to say.` : "";
  if (some.length > 0) return `${some.join("; ")}. The others are within chance.${rest}`;
  if (read.length === 1) return `${counted(1, one)} can be read: within chance.${rest}`;
  return `Nobody stands out: ${counted(read.length, one, many)} differ as equals would by chance.${rest}`;

  function named(among: JudgedAgent[], side: "worse" | "better", words: string): string | null {
    const names = among
      .filter(({ work }) => sideOf(work.chance, metric.better) === side)
      .map(({ agent }) => agent.name);
    if (names.length === 0) return null;
    return `${new Intl.ListFormat("en-GB").format(names)} ${names.length === 1 ? "is" : "are"} ${words}`;
  }
}
