import { amount, count, counted } from "@/components/format";
import { type Arrived, share } from "@/signals/captured";
import type { Signal } from "@/signals/signal";

/** "comes with none of 312 received handoffs", "comes with 12.0% of 312 received handoffs". */
export function arrivedWords(of: Arrived, { one, many }: Pick<Signal, "one" | "many">): string {
  const rows = counted(of.n, one, many);
  return of.arrived === 0
    ? `comes with none of ${rows}`
    : `comes with ${amount(share(of), "share")} of ${rows}`;
}

/** "none of 312", "12 of 312". */
export function partWords({ n, arrived }: Arrived): string {
  return `${arrived === 0 ? "none" : count(arrived)} of ${count(n)}`;
}
