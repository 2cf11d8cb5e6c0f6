import { instant } from "@/components/format";
import { ruleWords } from "@/components/rule-words";
import { channelWord } from "@/components/words";
import type { Line, LineInteraction, SaidAt } from "@/journeys/line-shape";
import { turnHref } from "./turn-notes";

type Props = { line: Line; timeZone: string };

/** What two contacts told differently, side by side. */
export function ToldDifferently({ line, timeZone }: Props) {
  if (line.contradictions.length === 0) return null;
  return (
    <section className="card mt-5 p-4 sm:p-5" aria-labelledby="told-differently">
      <h2 id="told-differently" className="mb-2 font-semibold text-lead">
        Told differently
      </h2>
      <ul className="grid gap-4">
        {line.contradictions.map(({ rule, isFact, first, second }) => (
          <li key={`${rule} ${turnHref(first)} ${turnHref(second)} ${first.from} ${second.from}`}>
            <p className="mb-1 text-small">
              <span className={isFact ? "font-medium text-worse" : "font-medium"}>
                {isFact ? "Contradiction" : "Perhaps a contradiction"}
              </span>
              <span className="text-ink-soft">: {ruleWords[rule]}</span>
            </p>
            <div className="grid gap-2 sm:grid-cols-2">
              <Half line={line} said={first} timeZone={timeZone} />
              <Half line={line} said={second} timeZone={timeZone} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Half({ line, said, timeZone }: Props & { said: SaidAt }) {
  const contact = line.interactions.find(
    (one): one is LineInteraction => !one.hidden && one.id === said.interactionId,
  );
  const message = contact?.messages[said.messageIndex];
  if (!contact || !message) return null;
  return (
    <figure className="rounded-medium bg-sunken px-3 py-2">
      <figcaption className="text-ink-soft text-small">
        <a href={turnHref(said)} className="link-quiet">
          {channelWord(contact.channel)}, {instant(message.at ?? contact.startedAt, timeZone)}
        </a>
      </figcaption>
      <blockquote className="break-words">
        {message.text === null ? (
          <em className="text-ink-faint">Hidden for your role</em>
        ) : (
          message.text.slice(said.from, said.to)
        )}
      </blockquote>
    </figure>
  );
}
