import type { SettingsChange } from "@/db/access/change-settings";
import type { RuleChoice } from "./rule-choice";

/** A choice as it is kept: every reading from then on is made by it. */
export function ruleSettings({
  smallestGroup,
  smallestCell,
  smallestStratum,
  csatStrata,
}: RuleChoice): SettingsChange {
  return {
    values: {
      smallest_group: smallestGroup,
      smallest_cell: smallestCell,
      smallest_stratum: smallestStratum,
      csat_strata: csatStrata,
    },
    subject: "small numbers",
    detail: [
      `customers to be shown: ${smallestGroup}`,
      `contacts to be compared: ${smallestCell}`,
      `answers to stand alone: ${smallestStratum}`,
      `weighted by ${csatStrata.join(", ")}`,
    ].join("; "),
  };
}
