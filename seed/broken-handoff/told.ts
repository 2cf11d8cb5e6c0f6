import type { PromiseFate, SlaState } from "@/language/vocabulary";
import { Chance } from "../random";
import { dataEnd } from "./calendar";
import type { Leg } from "./legs";
import type { Plan } from "./plan";

/** What a leg tells beside its story: promises, one of them at times against an earlier one, and its clock. */
export type Told = {
  lines: string[];
  promises: {
    what: string;
    due_at: string;
    fate: PromiseFate;
    settled_at?: string;
    evidence?: string;
  }[];
  sla: SlaState;
};

const hour = 3_600_000;
const dayLength = 24 * hour;
const month = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "Europe/Berlin" });

const deeds: [intent: RegExp, deed: string][] = [
  [/refund|charged twice|invoice/, "The refund will be on your account by"],
  [/parcel|address|customs|damaged/, "The parcel will be delivered by"],
  [/.*/, "A colleague will call you back by"],
];

/** By leg. From a stream of its own, so that nothing else of the scenario depends on it. */
export function toldBy(plan: Plan, legs: Leg[]): Told[] {
  const chance = new Chance(`told ${plan.customer} ${plan.day}`);
  const told = legs.map((leg): Told => ({ lines: [], promises: [], sla: clock(leg, plan, chance) }));
  const [first, second] = legs;
  const [opening, closing] = told;
  if (!first || !opening || (first.end !== "handed_off" && first.end !== "unresolved")) return told;
  if (!chance.is(0.45)) return told;

  const deed = deeds.find(([intent]) => intent.test(plan.intent.path))?.[1] ?? "";
  const dueAt = evening(first.at + (2 + chance.below(4)) * dayLength);
  const what = `${deed} ${month.format(dueAt)}.`;
  const isContradicted = second !== undefined && chance.is(plan.handoff === "lost" ? 0.5 : 0.12);
  opening.lines.push(what);
  if (isContradicted && second && closing) {
    const laterDue = dueAt + (3 + chance.below(5)) * dayLength;
    closing.lines.push(`${deed} ${month.format(laterDue)}.`);
    const settled_at = instant(second.at + 2 * 60_000);
    const evidence = `Another day was told by ${second.channel}.`;
    opening.promises.push({ what, due_at: instant(dueAt), fate: "contradicted", settled_at, evidence });
    return told;
  }
  const kept = plan.ending === "resolved" ? 0.86 : 0.3;
  const fate: PromiseFate =
    dueAt > dataEnd || chance.is(0.1) ? "unknown" : chance.is(kept) ? "kept" : "broken";
  const settled = fate === "kept" ? dueAt - chance.below(30) * hour : dueAt;
  opening.promises.push({
    what,
    due_at: instant(dueAt),
    fate,
    ...(fate === "unknown" ? {} : { settled_at: instant(Math.max(settled, first.at + hour)) }),
  });
  return told;
}

/** On written channels an answer is promised within a time. */
function clock({ channel, at }: Leg, plan: Plan, chance: Chance): SlaState {
  const isClocked = channel === "email" || channel === "social" || channel === "chat";
  if (!isClocked || !chance.is(0.6)) return "none";
  if (at > dataEnd - 8 * hour) return "running";
  return chance.is(plan.ending === "resolved" ? 0.07 : 0.24) ? "missed" : "met";
}

/** 18:00 in Berlin, in summer time; an hour earlier in winter is the same evening. */
function evening(at: number): number {
  return Math.floor(at / dayLength) * dayLength + 16 * hour;
}

const instant = (at: number) => new Date(Math.round(at / 1000) * 1000).toISOString();
