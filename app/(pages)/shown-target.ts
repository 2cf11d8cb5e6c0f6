import type { ShownTarget } from "@/components/target-words";
import { dateIn } from "@/language/period";
import type { Reading } from "@/language/reading";
import type { Metric } from "@/metrics/metric";
import { heldAgainst } from "@/quality/held-against";
import type { Asked } from "./asked";

/** The target of a selection for a metric, held against its reading; null where none is set. */
export function shownTarget(
  { targets, filter, now }: Pick<Asked, "targets" | "filter" | "now">,
  { id }: Metric,
  reading: Reading,
): ShownTarget | null {
  const target = targets.get(id);
  return target
    ? {
        value: target.value,
        dueOn: target.dueOn,
        verdict: heldAgainst(reading, target, dateIn(now, filter.period.timeZone)),
      }
    : null;
}
