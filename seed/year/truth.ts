import { day, hour } from "./calendar";
import { endingOf } from "./ending";
import { type Journey, windowHours } from "./journey";
import type { Recorded } from "./year";

/** What a metric of the product must say of the whole year: k of n, or a mean of n. */
export type Fact = { metric: string; n: number; k?: number; mean?: number };

export type Known = {
  facts: Fact[];
  journeys: number;
  /** The days that hold everything; at the start of `to` nothing is pending. */
  from: string;
  to: string;
};

/** Counts what happens in a year while it is made, by rules that share no line with those of the product. */
export class Truth {
  private readonly open = new Map<Journey, Recorded[]>();
  private readonly shares = new Map<string, { k: number; n: number }>();
  private readonly means = new Map<string, { sum: number; n: number }>();
  private contacts = 0;
  private journeys = 0;
  private from = Number.POSITIVE_INFINITY;
  private until = 0;

  add(recorded: Recorded): void {
    const { contact, details } = recorded;
    const { journey, agent, outcome } = contact;
    this.from = Math.min(this.from, contact.at);
    this.until = Math.max(this.until, contact.until, details.promise?.dueAt ?? 0);
    if (!agent) return;
    this.contacts += 1;
    if (outcome !== "unknown") this.count("interaction-resolution", outcome === "resolved");
    this.hear(recorded);
    this.follow(recorded);
    if (journey) this.continue(journey, recorded);
  }

  known(): Known {
    for (const [journey, contacts] of this.open) this.close(journey, contacts);
    return {
      facts: [
        { metric: "contacts", n: this.contacts },
        ...[...this.shares].map(([metric, { k, n }]) => ({ metric, n, k })),
        ...[...this.means].map(([metric, { sum, n }]) => ({ metric, n, mean: sum / n })),
      ].sort((a, b) => (a.metric < b.metric ? -1 : 1)),
      journeys: this.journeys,
      from: new Date(this.from).toISOString().slice(0, 10),
      to: new Date(this.until + day).toISOString().slice(0, 10),
    };
  }

  private hear({ details }: Recorded): void {
    for (const { kind, score } of details.answers ?? []) {
      if (kind === "csat") this.count("csat", score >= 4);
      if (kind === "ces") this.count("ces", score >= 5);
      if (kind === "thumbs") this.count("csat-thumbs", score === 1);
      if (kind === "csat" || kind === "ces") this.average(`${kind}-mean`, score);
    }
  }

  /** What became of what one contact left to be done. */
  private follow({ contact, details }: Recorded): void {
    const fate = details.promise?.fate;
    if (fate && fate !== "unknown" && fate !== "withdrawn") this.count("promise-kept", fate === "kept");
    if (!contact.handoff) return;
    const { connected, contextRead } = contact.handoff;
    this.count("handoff-never-connected", !connected);
    if (connected && contextRead !== null) this.count("handoff-context-lost", !contextRead);
    if (!connected || contextRead !== null) this.count("handoff-loss", !connected || !contextRead);
  }

  private continue(journey: Journey, recorded: Recorded): void {
    const contacts = this.open.get(journey);
    if (contacts) contacts.push(recorded);
    else {
      this.open.set(journey, [recorded]);
      this.journeys += 1;
      this.until = Math.max(this.until, recorded.contact.at + windowHours * hour);
    }
    if (recorded.contact === journey.contacts.at(-1)) this.close(journey, this.open.get(journey) ?? []);
  }

  private close(journey: Journey, contacts: Recorded[]): void {
    this.open.delete(journey);
    const { resolved, silent, clock, moves } = endingOf(contacts);
    if (resolved !== null) {
      this.count("journey-resolution", resolved);
      this.count("silence", silent);
    }
    if (clock) this.count("sla-met", clock === "met");
    // That somebody was there to receive the customer is all that is known of such a move.
    for (let left = moves; left > 0; left--) this.count("handoff-never-connected", false);
  }

  private count(metric: string, isHit: boolean): void {
    const share = this.shares.get(metric) ?? { k: 0, n: 0 };
    share.n += 1;
    if (isHit) share.k += 1;
    this.shares.set(metric, share);
  }

  private average(metric: string, value: number): void {
    const mean = this.means.get(metric) ?? { sum: 0, n: 0 };
    mean.n += 1;
    mean.sum += value;
    this.means.set(metric, mean);
  }
}
