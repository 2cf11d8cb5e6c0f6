import type { Channel } from "@/language/vocabulary";
import { Chance } from "../random";
import { changeDay, dateOf, dayCount, momentOn, outageDay, weightOf } from "./calendar";
import { type Intent, intents } from "./intents";

export type Ending = "resolved" | "unresolved" | "unknown";
export type NoteFate = "kept" | "lost" | "unknown" | "never_connected";

/** One journey before its contacts are written: where it goes and how it shall end. */
export type Plan = {
  customer: number;
  day: number;
  opensAt: number;
  intent: Intent;
  channels: Channel[];
  /** Set where the first leg hands off; without it a second channel is the customer's own new attempt. */
  handoff: NoteFate | null;
  ending: Ending;
};

/** Documented rates, hit exactly but for rounding to whole journeys. */
const rates = { single: 0.85, crossBefore: 0.61, crossAfter: 0.74, unknown: 0.025 };
const loss = { chatToVoice: 0.22, other: 0.16, after: 0.05, unknownFate: 0.12 };
const journeyCount = 12_700;
const crossShare = 0.29;

const singleChannels: [Channel, number][] = [
  ["chat", 34],
  ["voice", 28],
  ["email", 14],
  ["sms", 8],
  ["social", 6],
  ["in_app", 10],
];
const crossings: [Channel[], number][] = [
  [["chat", "voice"], 46],
  [["in_app", "chat"], 9],
  [["sms", "voice"], 7],
  [["chat", "email"], 10],
  [["email", "voice"], 9],
  [["voice", "email"], 7],
  [["social", "chat"], 6],
  [["chat", "email", "voice"], 6],
];

export function plans(): Plan[] {
  const drawn = draw();
  for (const cohort of cohorts(drawn)) decideEndings(cohort);
  for (const cohort of phaseCohorts(drawn)) decideFates(cohort);
  for (const plan of drawn) sendBack(plan);
  return drawn;
}

/** Of those who came to the phone by way of a mail, some are sent back to the chat in which they began. */
function sendBack(plan: Plan): void {
  const [first, , third] = plan.channels;
  if (first && third && new Chance(`sent back ${plan.customer} ${plan.day}`).is(0.3))
    plan.channels[2] = first;
}

function draw(): Plan[] {
  const chance = new Chance("journeys");
  const days = Array.from({ length: dayCount }, (_, day) => day);
  const total = days.reduce((sum, day) => sum + weightOf(day), 0);
  const found: Plan[] = [];
  for (const day of days) {
    const wanted = Math.round((journeyCount * weightOf(day)) / total);
    const crosses = chance.shuffled(
      Array.from({ length: wanted }, (_, i) => i < Math.round(wanted * crossShare)),
    );
    for (const isCross of crosses) {
      const channels = isCross ? chance.weighted(crossings) : [chance.weighted(singleChannels)];
      found.push({
        customer: 0,
        day,
        opensAt: momentOn(day, chance),
        intent: chance.weighted(intents.map((intent) => [intent, intent.weight] as const)),
        channels,
        handoff: isCross && chance.is(0.86) ? "kept" : null,
        ending: "resolved",
      });
    }
  }
  return giveCustomers(
    found.sort((a, b) => a.opensAt - b.opensAt),
    chance,
  );
}

/** One in six journeys is of a customer who had one before; its window of 336 hours has passed by then. */
function giveCustomers(plans: Plan[], chance: Chance): Plan[] {
  const free: { customer: number; from: number }[] = [];
  let newest = 0;
  for (const plan of plans) {
    const again = chance.is(0.17) ? free.findIndex(({ from }) => from <= plan.opensAt) : -1;
    plan.customer = again >= 0 ? (free.splice(again, 1)[0]?.customer ?? 0) : ++newest;
    free.push({
      customer: plan.customer,
      from: plan.opensAt + 337 * 3_600_000 + chance.below(20) * 86_400_000,
    });
  }
  return plans;
}

const isAfter = (plan: Plan) => dateOf(plan.day) >= changeDay;
const isCross = (plan: Plan) => plan.channels.length > 1;

/** The documented periods, before and after the change, and what lies around them: each gets its rates exactly. */
const phases = ["2026-08-10", changeDay, "2026-11-09"];
const phaseOf = (plan: Plan) => phases.filter((from) => dateOf(plan.day) >= from).length;

function cohorts(plans: Plan[]): Plan[][] {
  return phaseCohorts(plans).flatMap((phase) =>
    [true, false].map((cross) => phase.filter((plan) => isCross(plan) === cross)),
  );
}

const phaseCohorts = (plans: Plan[]) =>
  [0, 1, 2, 3].map((phase) => plans.filter((plan) => phaseOf(plan) === phase));

/** The rate decides how many are resolved; hardness, channel and chance decide which. */
function decideEndings(cohort: Plan[]): void {
  const [first] = cohort;
  if (!first) return;
  const chance = new Chance(`endings ${phaseOf(first)} ${isCross(first)}`);
  const order = chance.shuffled(cohort);
  const unknown = order.splice(0, Math.round(cohort.length * rates.unknown));
  for (const plan of unknown) plan.ending = "unknown";
  const rate = !isCross(first) ? rates.single : isAfter(first) ? rates.crossAfter : rates.crossBefore;
  const ease = (plan: Plan) =>
    chance.between(-1.2, 1.2) -
    plan.intent.hard -
    (dateOf(plan.day) === outageDay ? 0.8 : 0) -
    (plan.channels[0] === plan.intent.worst ? 0.9 : 0);
  const ranked = order.map((plan) => ({ plan, ease: ease(plan) })).sort((a, b) => b.ease - a.ease);
  ranked.forEach(({ plan }, i) => {
    plan.ending = i < Math.round(order.length * rate) ? "resolved" : "unresolved";
  });
}

/** What became of the note: the documented share is lost, mostly where the journey ends badly. */
function decideFates(cohort: Plan[]): void {
  const [first] = cohort;
  if (!first) return;
  const chance = new Chance(`fates ${phaseOf(first)}`);
  for (const path of new Set(
    cohort.filter((plan) => plan.handoff).map((plan) => plan.channels.join(" > ")),
  )) {
    const handed = chance.shuffled(
      cohort.filter((plan) => plan.handoff && plan.channels.join(" > ") === path),
    );
    const unknown = handed.splice(0, Math.round(handed.length * loss.unknownFate));
    for (const plan of unknown) plan.handoff = "unknown";
    const share = isAfter(first) ? loss.after : path.endsWith("chat > voice") ? loss.chatToVoice : loss.other;
    const worst = handed
      .map((plan) => ({ plan, pull: chance.next() + (plan.ending === "resolved" ? 0 : 0.55) }))
      .sort((a, b) => b.pull - a.pull);
    worst.forEach(({ plan }, i) => {
      plan.handoff = i < Math.round(handed.length * share) ? "lost" : "kept";
    });
  }
}
