import type { Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import type { Handover } from "@/quality/handovers";
import type { Asked } from "../../asked";

/** What reviewers handed over to coach this agent with. */
export function Handed({ handovers, asked }: { handovers: Handover[]; asked: Asked }) {
  if (handovers.length === 0) return null;
  return (
    <section aria-labelledby="handed-title">
      <h2 id="handed-title" className="font-semibold text-heading">
        Handed over from review
      </h2>
      <div className="card mt-2 p-4">
        <HandedList handovers={handovers} asked={asked} label="Handed over from review" />
      </div>
    </section>
  );
}

export function HandedList({
  handovers,
  asked,
  label,
}: {
  handovers: Handover[];
  asked: Asked;
  label: string;
}) {
  const { timeZone } = asked.filter.period;
  return (
    <ul className="grid gap-1.5 text-small" aria-label={label}>
      {handovers.map((one) => (
        <li key={one.id}>
          <Link
            href={
              `/journeys/${one.journeyId}?time_zone=${timeZone}${one.interactionId === null ? "" : `#interaction-${one.interactionId}`}` as Route
            }
            className="link"
          >
            {one.note || "A journey without a note"}
          </Link>
          <span className="text-ink-soft">
            {" "}
            ·{" "}
            {[one.agentName, one.author && `by ${one.author}`, instant(one.madeAt, timeZone)]
              .filter(Boolean)
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
