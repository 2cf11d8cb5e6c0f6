import { amount, count } from "@/components/format";
import { type Arrived, share } from "@/signals/captured";
import { standing } from "@/signals/findings";
import type { Signal } from "@/signals/signal";
import { StandingWords } from "./standing-words";

const fills = { blind: "fill-worse", dim: "fill-caution", clear: "fill-data", few: "fill-data" } as const;

/** The share of what arrived, with its n and a bar; in words where there is too little of it. */
export function SignalCell({ signal, of }: { signal: Signal; of: Arrived | undefined }) {
  const found = of ? standing(of, signal) : "unasked";
  if (!of || found === "unasked") return <td className="px-2 py-1.5 text-ink-soft">–</td>;
  return (
    <td className="px-2 py-1.5">
      <span className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className="font-medium">{of.arrived === 0 ? "None" : amount(share(of), "share")}</span>
        <span className="text-tiny">
          <StandingWords standing={found} />
        </span>
      </span>
      <svg className="my-0.5 block h-1 w-full" aria-hidden="true">
        <rect width="100%" height="100%" className="fill-sunken" />
        <rect width={`${share(of) * 100}%`} height="100%" className={fills[found]} />
      </svg>
      <span className="whitespace-nowrap text-ink-soft text-tiny">n = {count(of.n)}</span>
    </td>
  );
}
