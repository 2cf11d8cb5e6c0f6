import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MessageRole } from "@/language/vocabulary";
import type { Said } from "./said";

/** Two contacts of one customer and what a person found in them: kind and words, e.g. `number 4471-8820`. */
export type LabelledPair = { name: string; earlier: Said[]; later: Said[]; labels: Label[] };
export type Label = { what: string; dueOn: string | null; words: string };

const folder = join(import.meta.dirname, "labelled");
const roles: Record<string, MessageRole> = {
  A: "human_agent",
  B: "ai_agent",
  C: "customer",
  N: "case_note",
};
/** Every pair: the first contact on Monday 2 March 2026 at ten, the second on Wednesday. */
const starts = ["2026-03-02T10:00:00Z", "2026-03-04T10:00:00Z"];

const heldOut = "held-out.txt";

/** The pairs of one file, or of all that rules may be tuned on. */
export function labelledPairs(which: "tuned" | "held out"): LabelledPair[] {
  return readdirSync(folder)
    .filter((file) => (file === heldOut) === (which === "held out"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/^# /m)
        .slice(1)
        .map((text) => pair(text, file)),
    );
}

function pair(text: string, file: string): LabelledPair {
  const [name = "", ...lines] = text.trimEnd().split("\n");
  const border = lines.indexOf("---");
  if (border < 0) throw new Error(`${file}, “${name}”: no line --- between the contacts.`);
  const isLabel = (line: string) => line.startsWith("= ");
  return {
    name: `${file}: ${name}`,
    earlier: contact(
      lines.slice(0, border).filter((line) => !isLabel(line)),
      starts[0] as string,
    ),
    later: contact(
      lines.slice(border + 1).filter((line) => !isLabel(line)),
      starts[1] as string,
    ),
    labels: lines.filter(isLabel).map(label),
  };
}

function contact(lines: string[], at: string): Said[] {
  const said: Said[] = [];
  for (const line of lines) {
    const role = roles[/^([ABCN]): /.exec(line)?.[1] ?? ""];
    const last = said.at(-1);
    if (role) said.push({ role, text: line.slice(3), at });
    else if (last) last.text += `\n${line}`;
  }
  return said;
}

function label(line: string): Label {
  const [, what = "", ...words] = line.split(" ");
  if (what !== "promise") return { what, dueOn: null, words: words.join(" ") };
  const [due = "-", ...rest] = words;
  return { what, dueOn: due === "-" ? null : due, words: rest.join(" ") };
}
