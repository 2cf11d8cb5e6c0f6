import { ChannelName } from "@/components/channel-glyph";
import { counted, day, instant } from "@/components/format";
import type { CaseSheet, ToldByChannel } from "@/journeys/case-sheet";
import type { LinePromise } from "@/journeys/line-shape";

/** What each channel told: promises with their fate, and what names an amount, a time or a no. */
export function ByChannel({ sheet, timeZone }: { sheet: CaseSheet; timeZone: string }) {
  return (
    <section className="mt-5" aria-labelledby="by-channel">
      <h2 id="by-channel" className="mb-2 font-semibold text-heading">
        What each channel told
      </h2>
      <div className="grid gap-4">
        {sheet.channels.map((told) => (
          <OneChannel key={told.channel} told={told} timeZone={timeZone} />
        ))}
      </div>
    </section>
  );
}

function OneChannel({ told, timeZone }: { told: ToldByChannel; timeZone: string }) {
  const { channel, contacts, models, knowledgeVersions, promises, statements } = told;
  const withWords = contacts.filter(({ messages }) => messages.length > 0).length;
  const machine = [
    models.length > 0 && `model ${models.join(", ")}`,
    knowledgeVersions.length > 0 && `knowledge base ${knowledgeVersions.join(", ")}`,
  ].filter((words) => words !== false);
  return (
    <article className="break-inside-avoid border-line border-t pt-2">
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        <ChannelName channel={channel} />
        <span className="font-normal text-ink-soft text-small">
          {counted(contacts.length, "contact")}, {withWords} with a transcript
          {machine.length > 0 && `; ${machine.join(", ")}`}
        </span>
      </h3>
      {promises.length + statements.length === 0 && (
        <p className="text-ink-soft text-small">
          {withWords === 0
            ? "What was said is not recorded."
            : "No promise, amount, time or refusal was found."}
        </p>
      )}
      {promises.length > 0 && (
        <ul className="mt-1 grid gap-1" aria-label="Promises">
          {promises.map((promise) => (
            <li key={`${promise.interactionId} ${promise.madeAt} ${promise.what} ${promise.said?.from}`}>
              <span className="text-ink-soft text-small">Promise, {fateWords[promise.fate]}: </span>
              {promise.what ? <q>{promise.what}</q> : <em className="text-ink-faint">hidden</em>}
              <span className="figures text-ink-soft text-small"> {dueWords(promise, timeZone)}</span>
            </li>
          ))}
        </ul>
      )}
      {statements.length > 0 && (
        <ul className="mt-1 grid gap-1" aria-label="Statements">
          {statements.map(({ said, at, text }) => (
            <li key={JSON.stringify(said)}>
              <span className="figures text-ink-soft text-small">{at && `${instant(at, timeZone)}: `}</span>
              {text === null ? <em className="text-ink-faint">hidden</em> : <q>{text}</q>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

const fateWords: Record<LinePromise["fate"], string> = {
  kept: "kept",
  broken: "broken",
  contradicted: "told differently later",
  withdrawn: "withdrawn",
  unknown: "fate not recorded",
};

function dueWords({ dueAt, dueOn, isFact }: LinePromise, timeZone: string): string {
  const due = dueAt ? `due ${instant(dueAt, timeZone)}` : dueOn ? `due ${day(dueOn)}` : "no time said";
  return isFact ? due : `${due}; a hint`;
}
