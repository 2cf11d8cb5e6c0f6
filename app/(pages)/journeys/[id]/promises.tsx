import { CircleCheck, CircleHelp, CircleX, GitCompareArrows, Undo2 } from "lucide-react";
import { day, instant } from "@/components/format";
import { channelWord } from "@/components/words";
import type { Line, LinePromise } from "@/journeys/line-shape";
import { dateIn } from "@/language/period";
import type { PromiseFate } from "@/language/vocabulary";
import { turnHref } from "./turn-notes";

type Props = { line: Line; timeZone: string; now: Date };

/** What the customer was told would happen, by whom and by when, and what became of it. */
export function Promises({ line, timeZone, now }: Props) {
  if (line.promises.length === 0) return null;
  return (
    <section className="card mt-5 p-4 sm:p-5" aria-labelledby="promises">
      <h2 id="promises" className="mb-2 font-semibold text-lead">
        What was promised
      </h2>
      <ul className="grid gap-3">
        {line.promises.map((promise) => (
          <Row
            key={`${promise.interactionId} ${promise.said?.messageIndex} ${promise.said?.from} ${promise.madeAt} ${promise.what}`}
            promise={promise}
            line={line}
            timeZone={timeZone}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({ promise, line, timeZone, now }: Props & { promise: LinePromise }) {
  const { interactionId, what, hidden, by, madeAt, said, rule, isFact, evidence } = promise;
  const contact = line.interactions.find(({ id }) => id === interactionId);
  const where = contact ? channelWord(contact.channel) : "a contact";
  return (
    <li className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
      <p className="text-small">
        <FateOf promise={promise} isOver={isOver(promise, timeZone, now)} />
      </p>
      <div className="min-w-0">
        <p className="break-words">
          {hidden ? <em className="text-ink-faint">Hidden for your role</em> : <q>{what}</q>}
          {!isFact && (
            <span className="ml-2 rounded-full border border-line px-2 text-ink-faint text-tiny">hint</span>
          )}
        </p>
        <p className="text-ink-soft text-small">
          <a href={said ? turnHref(said) : `#interaction-${interactionId}`} className="link-quiet">
            By {where}
          </a>
          {by && `, ${by}`}
          {madeAt && `, ${instant(madeAt, timeZone)}`}
          {`; ${dueWords(promise, timeZone)}`}
          {rule && "; found in the words by rule"}
          {evidence && `; ${evidence}`}
        </p>
      </div>
    </li>
  );
}

function dueWords({ dueAt, dueOn }: LinePromise, timeZone: string): string {
  if (dueAt) return `due ${instant(dueAt, timeZone)}`;
  return dueOn ? `due ${day(dueOn)}` : "nobody said by when";
}

function isOver({ dueAt, dueOn }: LinePromise, timeZone: string, now: Date): boolean {
  if (dueAt) return new Date(dueAt) < now;
  return dueOn !== null && dueOn < dateIn(now, timeZone);
}

const fates: Record<PromiseFate, { words: string; look: string; Icon: typeof CircleX }> = {
  kept: { words: "Kept", look: "text-better", Icon: CircleCheck },
  broken: { words: "Broken", look: "text-worse", Icon: CircleX },
  contradicted: { words: "Told differently later", look: "text-worse", Icon: GitCompareArrows },
  withdrawn: { words: "Withdrawn", look: "text-ink-faint", Icon: Undo2 },
  unknown: { words: "Not known", look: "text-ink-faint", Icon: CircleHelp },
};

function FateOf({ promise, isOver }: { promise: LinePromise; isOver: boolean }) {
  const { words, look, Icon } = fates[promise.fate];
  const said =
    promise.fate !== "unknown"
      ? words
      : isOver
        ? "Time is up, fate not recorded"
        : "Not due yet or no time said";
  return (
    <span className="inline-flex items-start gap-1.5 font-medium">
      <Icon size={15} className={`mt-0.5 shrink-0 ${look}`} aria-hidden="true" />
      {said}
    </span>
  );
}
