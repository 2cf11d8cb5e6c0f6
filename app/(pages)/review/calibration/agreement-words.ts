import { amount, count } from "@/components/format";
import type { Alpha } from "@/quality/calibration/agreement";
import type { Share } from "@/quality/calibration/share";

/** "0.10 (−0.41 to 0.62), n = 10", or why nothing is said. */
export function alphaWords({ value, low, high, units, standing }: Alpha): string {
  if (standing === "too_few") return `Too few to say, n = ${count(units)}`;
  if (standing === "uniform")
    return `The same answer everywhere, n = ${count(units)}: of agreement that says nothing`;
  const interval =
    low === null || high === null ? "" : ` (${amount(low, "score")} to ${amount(high, "score")})`;
  return `${amount(value, "score")}${interval}, n = ${count(units)}`;
}

/** What the value is worth: Krippendorff's own limits, Content Analysis (2004), held against the interval. */
export function alphaVerdict({ value, low, high, standing }: Alpha): string | null {
  if (standing !== "sound") return null;
  if (low !== null && low >= 0.8) return "Agreed";
  if (high !== null && high < 0.667) return "Not agreed: talk about this question";
  return value >= 0.8 ? "Probably agreed" : value >= 0.667 ? "Tentatively agreed" : "Probably not agreed";
}

/** "77.8% (71.0% to 83.4%), n = 72", or why nothing is said. */
export function shareWords({ value, low, high, n, standing }: Share): string {
  if (standing === "none" || value === null) return "Nothing to compare";
  if (standing === "too_few") return `Too few to say, n = ${count(n)}`;
  const interval =
    low === null || high === null ? "" : ` (${amount(low, "share")} to ${amount(high, "share")})`;
  return `${amount(value, "share")}${interval}, n = ${count(n)}`;
}
