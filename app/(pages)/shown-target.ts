import type { ShownTarget } from "@/components/target-words";
import type { Reading } from "@/language/reading";
import type { Metric } from "@/metrics/metric";
import { heldAgainst } from "@/quality/held-against";
import type { Asked } from "./asked";

/** The target of a selection for a metric, held against its reading; null where none is set. */
export function shownTarget(
  { targets }: Pick<Asked, "targets">,
  { id }: Metric,
  reading: Reading,
): ShownTarget | null {
  const target = targets.get(id);
  return target
    ? { value: target.value, dueOn: target.dueOn, verdict: heldAgainst(reading, target.value) }
    : null;
}
