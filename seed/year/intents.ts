import type { Channel } from "@/language/vocabulary";
import { Chance } from "../random";
import { channels } from "./channels";
import { Weighted } from "./weighted";

export type Intent = {
  path: string;
  place: number;
  /** Takes away from the chance that it is settled, as log odds. */
  hardness: number;
  /** The channel on which it goes worst, if there is one. */
  worst: Channel | null;
};

const tree: Record<string, string[]> = {
  orders: ["where is my order", "change order", "cancel order", "wrong product", "delivery date"],
  billing: ["explain my bill", "charged twice", "refund", "payment failed", "payment method"],
  technical: ["no connection", "slow connection", "device will not start", "app crashes", "set-up"],
  account: ["locked out", "change details", "close account", "two-step sign-in", "privacy request"],
  returns: ["how to return", "return not credited", "damaged on arrival", "exchange", "missing part"],
  contract: ["upgrade", "cancel contract", "renew", "move house", "promised discount"],
  service: ["complaint", "branch hours", "accessibility", "callback", "feedback"],
  security: ["suspicious message", "stolen card", "blocked payment", "identity check", "leaked data"],
};

const chance = new Chance("intents of the year");

/** Forty intents under eight. */
export const intents: Intent[] = Object.entries(tree)
  .flatMap(([parent, children]) => children.map((child) => `${parent} > ${child}`))
  .map((path, place) => ({
    path,
    place,
    hardness: chance.between(-0.7, 0.9),
    worst: chance.is(0.4) ? channels.draw(chance) : null,
  }));

/** The first is asked for a tenth of the time, the last a four-hundredth: weights after Zipf. */
export const intentsAsked = new Weighted(
  chance.shuffled(intents).map((intent, rank) => [intent, 1 / (rank + 2) ** 0.95] as const),
);
