import { amount, change, counted } from "@/components/format";
import { groupWords, unitWords } from "@/components/words";
import type { Dimension } from "@/language/dimension";
import { ces } from "@/metrics/ces";
import { csat } from "@/metrics/csat";
import type { Explanation, MovedCell } from "@/metrics/explanation";
import { handoffLoss } from "@/metrics/handoff-loss";
import type { Part } from "@/metrics/inference/parts-of-change";
import { journeyResolution } from "@/metrics/journey-resolution";
import type { Metric } from "@/metrics/metric";
import { severalMatters } from "@/metrics/populations/matter";
import type { Asked } from "../asked";

/** The shares whose change is taken apart: what is said of a kind of rows, and of more of them. */
export type Subject = {
  metric: Metric;
  /** "journeys of the same kind were resolved" more often. */
  same: string;
  /** "Resolved" more often. */
  short: string;
  /** What there was more of when the mix raised the share, and when it lowered it. */
  mix: [raised: string, lowered: string];
};

export const subjects = {
  [journeyResolution.id]: {
    metric: journeyResolution,
    same: "journeys of the same kind were resolved",
    short: "Resolved",
    mix: ["there were more of the easier kinds", "there were more of the harder kinds"],
  },
  [csat.id]: {
    metric: csat,
    same: "customers with the same kind of contact were satisfied",
    short: "Satisfied",
    mix: ["more answers came from kinds that satisfy more", "more answers came from kinds that satisfy less"],
  },
  [ces.id]: {
    metric: ces,
    same: "customers with the same kind of contact found it easy",
    short: "Found it easy",
    mix: ["more answers were about the easier kinds", "more answers were about the harder kinds"],
  },
  [handoffLoss.id]: {
    metric: handoffLoss,
    same: "handoffs of the same kind lost the context",
    short: "Lost the context",
    mix: [
      "there were more of the kinds that lose it often",
      "there were more of the kinds that seldom lose it",
    ],
  },
} satisfies Record<string, Subject>;

const isSure = ({ low, high }: Part) => low > 0 || high < 0;
const often = (difference: number) => (difference > 0 ? "more often" : "less often");

/** The whole change in one sentence; a reason is given only where the interval of its part excludes 0. */
export function changeSentence({ same, mix: [raised, lowered] }: Subject, found: Explanation): string {
  const { total, rate, mix } = found;
  const [whole, byRate, byMix] = [total, rate.value, mix.value].map((value) => change(value, "share"));
  const rates = `${byRate} because ${same} ${often(rate.value)}`;
  const kinds = `${byMix} because ${mix.value > 0 ? raised : lowered}`;
  if (isSure(rate) && isSure(mix)) return `${whole}: ${rates}, ${kinds}.`;
  if (isSure(rate)) return `${whole}: ${rates}. The mix of kinds made no clear difference (${byMix}).`;
  if (isSure(mix)) return `${whole}: ${kinds}. Within the same kinds there is no clear change (${byRate}).`;
  return `${whole}: ${byRate} within the same kinds and ${byMix} by their mix, neither of them clear by itself.`;
}

/** "Billing, Chat → Voice". */
export function kindWords({ group }: Pick<MovedCell, "group">): string {
  const words = Object.entries(group).map(([dimension, value]) =>
    value === severalMatters ? "Several matters" : groupWords(dimension as Dimension, value),
  );
  return words.join(", ");
}

/** Why a kind is named. */
export function reasonSentences(
  { short }: Subject,
  { after, before, comparison, shares, parts, reasons }: MovedCell,
): string {
  const sentences = reasons.map((reason) => {
    if (reason === "rate")
      return `${short} ${often(comparison?.difference ?? 0)}: ${shareOf(before)} to ${shareOf(after)}.`;
    const way = shares.after > shares.before ? "larger" : "smaller";
    const than = parts.mix > 0 === shares.after > shares.before ? "above" : "below";
    return `A ${way} part of all, ${amount(shares.before, "share")} to ${amount(shares.after, "share")}, and ${than} the average.`;
  });
  return sentences.join(" ");
}

const shareOf = (reading: MovedCell["after"]) =>
  reading?.value == null ? "none" : amount(reading.value, "share");

/** "412 journeys", and how many of them are about other matters, too. */
export function openedWords(metric: Metric, { n, others }: { n: number; others: number }): string {
  const words = counted(n, ...unitWords[metric.population.unit]);
  return others === 0 ? words : `${words}, ${others} of them about other matters, too`;
}

/** What the two cohorts are called. */
export function cohortWords({ kind }: NonNullable<Asked["comparison"]>) {
  return kind === "cohort"
    ? { before: "The other selection", after: "This selection" }
    : { before: "Before", after: "Now" };
}
