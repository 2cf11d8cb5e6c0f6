import { amount, change, changeRange, count } from "@/components/format";
import { intentWords, unitWords } from "@/components/words";
import { none } from "@/language/dimension";
import type { Departure } from "@/metrics/departures";

/** "Resolving the matter, Billing › Refund". */
export function departureName({ coached, intent }: Pick<Departure, "coached" | "intent">): string {
  return intent === null ? coached.step : `${coached.step}: ${aboutWords(intent)}`;
}

export function aboutWords(intent: string): string {
  return intent === none ? "No intent" : intentWords(intent);
}

/** "Interaction resolution: 20 of 60 contacts (33.3%); 38.7 (64.4%) were to be expected". */
export function evidence({ coached: { metric }, k, n, expected }: Departure): string {
  const [, rows] = unitWords[metric.population.unit];
  return `${metric.name}: ${count(k)} of ${count(n)} ${rows} (${amount(k / n, "share")}); ${amount(expected, "points")} (${amount(expected / n, "share")}) were to be expected`;
}

/** "−31.1 points (−42.0 to −18.2)", with a word where less is better. */
export function differenceWords({ coached: { metric }, difference }: Departure): string {
  return `${change(difference.value, "share")} (${changeRange(difference)})${metric.better === "lower" ? ", less is better" : ""}`;
}
