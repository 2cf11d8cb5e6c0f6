import { type FlagKind, isFlagKind, type Severity, severities } from "@/language/flags";

/** `done`: confirmed. `unseen` and `mine` are open too. */
export const queueStates = ["open", "unseen", "mine", "done", "dismissed"] as const;
export type QueueState = (typeof queueStates)[number];

export const queueEntries = ["flag", "sample"] as const;
export const queueOrders = ["oldest", "newest"] as const;

/** What of the queue is asked for, besides teams, channels and the like, which are the filter's. */
export type QueueQuestion = {
  state: QueueState;
  rules: FlagKind[];
  severities: Severity[];
  /** Null: flags and sample. */
  entry: (typeof queueEntries)[number] | null;
  order: (typeof queueOrders)[number];
};

export const queueParameters = ["state", "rule", "severity", "entry", "order"] as const;

/** Reads it from the parameters of an address; what cannot be read is said in `problems`. */
export function queueQuestion(parameters: [string, string][]): QueueQuestion & { problems: string[] } {
  const question: QueueQuestion = { state: "open", rules: [], severities: [], entry: null, order: "oldest" };
  const problems: string[] = [];
  for (const [name, text] of parameters)
    for (const value of text.split(",").filter((one) => one !== ""))
      if (!read(question, name, value)) problems.push(`"${name}" cannot be "${value}".`);
  return { ...question, problems };
}

function read(question: QueueQuestion, name: string, value: string): boolean {
  const state = queueStates.find((one) => one === value);
  const entry = queueEntries.find((one) => one === value);
  const order = queueOrders.find((one) => one === value);
  const severity = severities.find((one) => String(one) === value);
  if (name === "state" && state) question.state = state;
  else if (name === "entry" && entry) question.entry = entry;
  else if (name === "order" && order) question.order = order;
  else if (name === "severity" && severity) question.severities.push(severity);
  else if (name === "rule" && isFlagKind(value)) question.rules.push(value);
  else return false;
  return true;
}

/** The parameters of an address that ask for it; what is usual is left out. */
export function printedQueue(question: QueueQuestion): [string, string][] {
  const { state, rules, severities, entry, order } = question;
  return [
    ...(state === "open" ? [] : [["state", state] as [string, string]]),
    ...(rules.length > 0 ? [["rule", rules.join(",")] as [string, string]] : []),
    ...(severities.length > 0 ? [["severity", severities.join(",")] as [string, string]] : []),
    ...(entry ? [["entry", entry] as [string, string]] : []),
    ...(order === "oldest" ? [] : [["order", order] as [string, string]]),
  ];
}
