import { instant } from "@/components/format";
import type { Asked } from "./asked";

/** Up to when data have arrived, in the zone of the page. */
export function throughWords({ through, filter }: Pick<Asked, "through" | "filter">): string | null {
  return through && `Data through ${instant(through, filter.period.timeZone)}`;
}
