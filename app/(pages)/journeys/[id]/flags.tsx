import { RaisedFlag } from "@/components/raised-flag";
import type { Viewer } from "@/db/viewer";
import { HandOverForm } from "../../review/hand-over-form";
import type { Journey } from "./read-journey";

type Props = { journey: Journey; viewer: Viewer; timeZone: string };

/** Why this journey deserves a look, what people made of it, and the way to the supervisor. */
export function Flags({ journey, viewer, timeZone }: Props) {
  const { line, handovers } = journey;
  const { flags, areWithheld } = journey.flags;
  return (
    <section
      id="flags"
      className="card mt-5 grid gap-4 p-4 sm:p-5 print:hidden"
      aria-labelledby="flags-title"
    >
      <h2 id="flags-title" className="font-semibold text-lead">
        Flags
      </h2>
      {areWithheld ? (
        <p className="text-ink-soft">
          This journey is in the random sample and not judged yet: what the rules say of it is shown
          afterwards.
        </p>
      ) : flags.length === 0 ? (
        <p className="text-ink-soft">No rule flags this journey.</p>
      ) : (
        <ul className="grid gap-3">
          {flags.map((flag) => (
            <li key={flag.kind}>
              <RaisedFlag {...flag} />
            </li>
          ))}
        </ul>
      )}
      <HandOverForm
        asked={{ viewer, timeZone, here: `/journeys/${line.id}` }}
        line={line}
        given={handovers}
      />
    </section>
  );
}
