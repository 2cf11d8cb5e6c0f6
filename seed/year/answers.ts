import type { SurveyKind } from "@/language/vocabulary";
import type { Chance } from "../random";
import { habit } from "./channels";
import type { Contact } from "./journey";

export type Answer = { kind: SurveyKind; score: number; low: number; high: number; at: number };

/** What a customer answered after a contact; null: nobody asked, none: they did not answer. */
export function answersTo(contact: Contact, chance: Chance): Answer[] | null {
  const { channel, agent, outcome, contextRead, until } = contact;
  const { offered, answered } = habit(channel);
  if (!agent || outcome === "handed_off" || !chance.is(offered)) return null;
  const isSettled = outcome === "resolved";
  // Who was let down answers more often, who walked out hardly at all.
  if (!chance.is(answered * (isSettled ? 1 : outcome === "customer_left" ? 0.35 : 1.3))) return [];
  const at = until + Math.round(chance.skewed(30, 1.4) * 60) * 1000;
  const mood = chance.between(-1.4, 1.4) + agent.skill;
  const given = (kind: SurveyKind, score: number, low: number, high: number): Answer => ({
    kind,
    score: Math.min(high, Math.max(low, Math.round(score))),
    low,
    high,
    at,
  });
  if (agent.kind === "ai" && chance.is(0.3))
    return [given("thumbs", (isSettled ? 0.9 : 0.2) + mood / 4, 0, 1)];
  const answers = [given("csat", (isSettled ? 4.4 : 2.6) + mood, 1, 5)];
  const effort = (contextRead === false ? 1.5 : 0) + contact.intent.hardness;
  if (chance.is(0.55)) answers.push(given("ces", (isSettled ? 5.8 : 3.4) + mood - effort, 1, 7));
  if (chance.is(0.12)) answers.push(given("nps", (isSettled ? 8.2 : 5) + 1.5 * mood, 0, 10));
  return answers;
}
