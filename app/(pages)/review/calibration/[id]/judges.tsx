import { count } from "@/components/format";
import type { Calibration } from "@/quality/calibration/calibrations";

/** Who judges and how far they are; what they answered is not said here. */
export function Judges({ calibration: { judges, items } }: { calibration: Calibration }) {
  return (
    <section className="card p-4" aria-labelledby="judges-title">
      <h2 id="judges-title" className="mb-2 font-semibold text-lead">
        Who judges
      </h2>
      <ul className="grid gap-1 text-small">
        {judges.map(({ id, name, isExpert, submitted }) => (
          <li key={id}>
            <span className="font-medium">{name}</span>
            {isExpert && " (expert)"}
            <span className="text-ink-soft">
              : {count(submitted)} of {count(items.length)} submitted
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
