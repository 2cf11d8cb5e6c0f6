import { flagRules, type QueueKind, type Severity } from "@/language/flags";
import { amount, counted } from "./format";
import { channelWord, pathWords } from "./words";

export const severityWords: Record<Severity, string> = { 1: "Low", 2: "Medium", 3: "High" };

export function flagName(kind: QueueKind): string {
  return kind === "sample" ? "Random sample" : flagRules[kind].name;
}

type Reason = Record<string, unknown>;

/** What a flag was raised for, in one sentence made of the values that it keeps. */
export function reasonWords(kind: QueueKind, reason: Reason): string {
  const number = (name: string) => Number(reason[name] ?? 0);
  const text = (name: string) => String(reason[name] ?? "");
  const on = reason.channel ? ` on ${channelWord(text("channel"))}` : "";
  const words: Record<QueueKind, () => string> = {
    silence: () =>
      `The customer gave up${on} after ${counted(number("contacts"), "contact")}, without an answer.`,
    lost_context: () => lostWords(number("lost"), number("never_connected"), text("from"), text("to")),
    broken_promise: () =>
      `${[
        number("broken") > 0 && `${counted(number("broken"), "promise")} broken`,
        number("contradicted") > 0 && `${counted(number("contradicted"), "promise")} contradicted`,
      ]
        .filter(Boolean)
        .join(", ")}.`,
    satisfied_but_hard: () =>
      `Satisfaction ${number("csat")} of 5 and ease ${number("ease")} of 7 for the same contact${on}.`,
    ping_pong: () => `${counted(number("changes"), "change")} of channel: ${pathWords(text("path"))}.`,
    inconsistency: () => judgedWords(text("name"), number("score"), on),
    knowledge_mismatch: () =>
      `One case was answered from ${counted(list(reason.versions).length, "version")} of the knowledge base (${list(reason.versions).join(", ")}) on ${list(reason.channels).map(channelWord).join(", ")}.`,
    sentiment_collapse: () => `Sentiment fell by ${amount(number("fall"), "share")} of its scale${on}.`,
    low_groundedness: () => judgedWords(text("name"), number("score"), on),
    agent_outlier: () =>
      `${text("agent")} resolved ${counted(number("resolved"), "contact")} of ${number("contacts")} in ${number("days")} days; chance alone makes at least ${amount(number("limit"), "share")} of equals.`,
    sample: () => "Drawn at random, so that what no rule sees is found as well.",
  };
  return words[kind]();
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function judgedWords(name: string, score: number, on: string): string {
  const plain = name.replaceAll("_", " ");
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)} was judged ${amount(score, "score")} of 1${on}.`;
}

function lostWords(lost: number, never: number, from: string, to: string): string {
  const what = [
    lost > 0 && `${counted(lost, "note")} not read`,
    never > 0 && `${counted(never, "handoff")} never connected`,
  ].filter(Boolean);
  const way = to ? `${channelWord(from)} to ${channelWord(to)}` : channelWord(from);
  return `${what.join(", ")}; first from ${way}.`;
}
