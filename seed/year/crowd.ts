import type { Chance } from "../random";
import { hour } from "./calendar";
import { windowHours } from "./journey";

const skew = 1.6;
const perInteraction = 0.33;
/** So many that somebody is always free. */
const fewest = 100;

/**
 * Everybody who could call. A few call far more often than most: the chance of a customer falls with their
 * number. Nobody opens a journey while one of theirs is open, so journeys are known as they are made.
 */
export class Crowd {
  private readonly size: number;
  private readonly freeFrom: Float64Array;

  constructor(interactions: number) {
    this.size = crowdSize(interactions);
    this.freeFrom = new Float64Array(this.size);
  }

  /** The number of somebody who opens a journey now. */
  caller(at: number, chance: Chance): number {
    for (;;) {
      const customer = Math.floor(this.size * chance.next() ** skew);
      if ((this.freeFrom[customer] as number) > at) continue;
      this.freeFrom[customer] = at + windowHours * hour;
      return customer;
    }
  }
}

export const crowdSize = (interactions: number) => Math.max(fewest, Math.ceil(interactions * perInteraction));
