import { CircleCheck } from "lucide-react";
import type { Calibration } from "@/quality/calibration/calibrations";
import { subjectWords } from "../../subject-words";
import { beginJudgement } from "../keep-calibration";

/** What the reader judges, and what of it is done. */
export function ToJudge({
  calibration: { id, items },
  timeZone,
}: {
  calibration: Calibration;
  timeZone: string;
}) {
  return (
    <section className="card mb-4 p-4" aria-labelledby="to-judge-title">
      <h2 id="to-judge-title" className="mb-2 font-semibold text-lead">
        Yours to judge
      </h2>
      <ol className="grid gap-1.5 text-small">
        {items.map((item, place) => (
          <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              {place + 1}. {subjectWords(item, timeZone)}
            </span>
            {item.own?.isSubmitted ? (
              <span className="inline-flex items-center gap-1 text-ink-soft">
                <CircleCheck size={14} className="text-better" aria-hidden="true" />
                submitted
              </span>
            ) : (
              <form action={beginJudgement}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="item" value={item.id} />
                <button type="submit" className="button">
                  {item.own ? "Go on" : "Judge"}
                  <span className="sr-only"> number {place + 1}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
