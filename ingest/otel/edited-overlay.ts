import type { Conventions, Field } from "./conventions";
import { type Overlay, overlaySchema } from "./overlaid";
import { usualConventions } from "./usual-conventions";

/** The attributes whose order can be edited, and what they say of a contact. */
export const fieldWords: Record<Field, string> = {
  interaction: "Contact",
  channel: "Channel",
  customer: "Customer",
  case: "Case",
  intent: "Intent",
  outcome: "Outcome",
  endReason: "How it ended",
  direction: "Direction",
  previous: "Previous contact",
  agent: "Agent",
  agentKind: "Kind of agent",
  agentVersion: "Version of the agent",
  model: "Model",
  knowledge: "Knowledge base",
  team: "Team",
  language: "Language",
  brand: "Brand",
  region: "Region",
  tags: "Tags",
};

/** Other lists of names that can be edited. */
export const listWords = {
  metadata: "Attributes that hold further ones as JSON",
  contextReadTools: "Tools that read what the agent before wrote",
  handoffTools: "Tools that hand over to a person",
  wholeContactSpans: "Spans that last as long as the contact",
  resolutionScores: "Evaluations that say whether it was resolved",
} as const;
export type ListName = keyof typeof listWords;

/** What a form says, by the names of its fields: `keys.customer`, `contextReadTools`, `idleMinutes`, … */
export type Typed = (name: string) => string;

export type Edited = { overlay: Overlay } | { sentence: string };

/** What a source says otherwise after an edit: what is left empty, or as usual, is as usual. Other parts stay. */
export function editedOverlay(before: Overlay, typed: Typed): Edited {
  const keys = Object.fromEntries(
    names(fieldWords).flatMap((field) =>
      differing(field, lines(typed(`keys.${field}`)), usualConventions.keys[field]),
    ),
  );
  const lists = names(listWords).flatMap((name) =>
    differing(name, lines(typed(name)), usualConventions[name]),
  );
  const channel = typed("channel") === "" ? null : typed("channel");
  const overlay = {
    ...without(before),
    ...(Object.keys(keys).length > 0 && { keys }),
    ...Object.fromEntries(lists),
    ...(channel !== null && { channel }),
    ...(typed("reportsContextReads") === "yes" && { reportsContextReads: true }),
    ...amount("idleMinutes", typed("idleMinutes")),
    ...(typed("resolvedFrom") === "never"
      ? { resolvedFrom: null }
      : amount("resolvedFrom", typed("resolvedFrom"))),
  };
  const read = overlaySchema.safeParse(overlay);
  if (read.success) return { overlay: read.data };
  return { sentence: sentenceAt(read.error.issues[0]?.path.map(String) ?? []) };
}

const edited: ReadonlySet<string> = new Set([
  ...Object.keys(listWords),
  ...["keys", "channel", "reportsContextReads", "idleMinutes", "resolvedFrom"],
]);

function without(overlay: Overlay): Overlay {
  return Object.fromEntries(Object.entries(overlay).filter(([name]) => !edited.has(name)));
}

function lines(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== "");
}

function differing(name: string, given: string[], usual: string[]): [string, string[]][] {
  return given.length === 0 || given.join("\n") === usual.join("\n") ? [] : [[name, given]];
}

function amount(name: "idleMinutes" | "resolvedFrom", text: string): Partial<Conventions> {
  if (text.trim() === "" || Number(text) === usualConventions[name]) return {};
  return { [name]: Number(text) };
}

function sentenceAt([part, field]: string[]): string {
  if (part === "idleMinutes") return "A contact is over after more than 0 and at most 10,080 quiet minutes.";
  if (part === "resolvedFrom") return "From which score on a matter was resolved is a number, or never.";
  if (part === "channel") return "Choose one of the channels.";
  const words = part === "keys" ? fieldWords[field as Field] : listWords[part as ListName];
  return `${words}: at most 100 names, each of at most 256 characters.`;
}

function names<T extends object>(of: T): (keyof T & string)[] {
  return Object.keys(of) as (keyof T & string)[];
}
