import { amount, day, instant } from "@/components/format";
import { metricById } from "@/metrics/registry";
import type { Target } from "@/quality/targets";
import { whomWords } from "./whom-words";

/** What was wanted before. */
export function Ended({ targets, timeZone }: { targets: Target[]; timeZone: string }) {
  return (
    <details className="group mt-5 not-open:print:hidden">
      <summary className="inline-flex items-center gap-1 text-ink-soft text-small hover:text-ink">
        <span
          className="inline-block motion-safe:transition-transform group-open:rotate-90"
          aria-hidden="true"
        >
          ›
        </span>
        Targets that have ended
      </summary>
      <ul className="mt-2 grid gap-1.5 text-small">
        {targets.map((target) => {
          const metric = metricById(target.metric);
          return (
            <li key={target.id}>
              {metric?.name ?? target.metric}, {whomWords(target)}:{" "}
              {metric ? amount(target.value, metric.unit) : target.value} by {day(target.dueOn)}
              <span className="text-ink-faint">
                {" "}
                · set {instant(target.setAt, timeZone)}
                {target.author && ` by ${target.author}`}, ended {instant(target.endedAt ?? "", timeZone)}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
