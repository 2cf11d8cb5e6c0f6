import type { DisputeOutcome } from "@/language/vocabulary";

export const outcomeWords: Record<DisputeOutcome, string> = {
  upheld: "The review stands",
  changed: "The review was changed",
  withdrawn: "Withdrawn",
};
