import type { Route } from "next";
import { ChannelName } from "@/components/channel-glyph";
import { counted, shortInstant } from "@/components/format";
import { Link } from "@/components/link";
import { InteractionOutcome } from "@/components/state-glyph";
import { intentWords } from "@/components/words";
import type { HeardContact } from "@/metrics/heard-contacts";
import type { Asked } from "../asked";

type Props = { contacts: HeardContact[]; asked: Pick<Asked, "filter">; label: string; withAgent?: true };

/** Contacts to listen to; each opens its place in its journey. */
export function HeardList({ contacts, asked, label, withAgent }: Props) {
  if (contacts.length === 0) return null;
  const { timeZone } = asked.filter.period;
  return (
    <ul
      className={`grid gap-1 text-small max-sm:gap-0 lg:gap-x-4 ${withAgent ? "lg:grid-cols-[repeat(5,auto)_1fr]" : "lg:grid-cols-[repeat(4,auto)_1fr]"}`}
      aria-label={label}
    >
      {contacts.map((contact) => (
        <li
          key={contact.id}
          className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line max-sm:py-2 max-sm:not-first:border-t lg:col-span-full lg:grid lg:grid-cols-subgrid"
        >
          <Link
            href={`/journeys/${contact.journey}?time_zone=${timeZone}#interaction-${contact.id}` as Route}
            className="link whitespace-nowrap"
          >
            {shortInstant(contact.at, timeZone)}
          </Link>
          {withAgent && <span>{contact.agentName}</span>}
          <ChannelName channel={contact.channel} />
          <span>{contact.intent === null ? "No intent" : intentWords(contact.intent)}</span>
          <InteractionOutcome outcome={contact.outcome} />
          <span className="text-ink-soft">{arrival(contact)}</span>
        </li>
      ))}
    </ul>
  );
}

function arrival({ earlier, arrivedLost, csat, ease, hasTranscript }: HeardContact): string {
  return [
    earlier > 0 && `after ${counted(earlier, "contact")}`,
    arrivedLost && "context lost on the way",
    csat !== null && `satisfaction ${csat} of 5`,
    ease !== null && `ease ${ease} of 7`,
    hasTranscript && "with transcript",
  ]
    .filter(Boolean)
    .join(", ");
}
