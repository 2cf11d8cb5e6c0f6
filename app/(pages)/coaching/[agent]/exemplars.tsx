import type { HeardContact } from "@/metrics/heard-contacts";
import type { Handover } from "@/quality/handovers";
import type { Asked } from "../../asked";
import { HeardList } from "../heard-list";
import { aboutWords } from "./departure-words";
import { HandedList } from "./handed";

type Props = { contacts: HeardContact[]; handed: Handover[]; intents: string[]; asked: Asked };

/** How it can go: contacts of the team that arrived bad and ended confirmed and easy. */
export function Exemplars({ contacts, handed, intents, asked }: Props) {
  const about = intents.length > 0 ? ` On ${intents.map(aboutWords).join(", ")}.` : "";
  return (
    <section aria-labelledby="exemplars-title">
      <h2 id="exemplars-title" className="font-semibold text-heading">
        How it can go
      </h2>
      <p className="mt-0.5 max-w-4xl text-ink-soft">
        Contacts of this selection that arrived bad, after others or with lost context, and ended resolved
        with a satisfied customer who found it easy.{about}
      </p>
      <div className="card mt-2 grid gap-3 p-4">
        {handed.length > 0 && <HandedList handovers={handed} asked={asked} label="Exemplars from review" />}
        {contacts.length > 0 ? (
          <HeardList contacts={contacts} asked={asked} label="Exemplars" withAgent />
        ) : (
          <p className="text-ink-soft">None was surveyed in this period. A longer period may hold some.</p>
        )}
      </div>
    </section>
  );
}
