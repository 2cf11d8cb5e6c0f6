import { Unlink2 } from "lucide-react";
import type { LineMessage } from "@/journeys/line-shape";
import { clock, counted } from "./format";
import type { TurnNote } from "./marked-text";
import { MarkedText, TurnNotes } from "./turn-notes";
import { messageRoleWords } from "./words";

/** A turn by its place in the transcript, and the name of that place on the page. */
export type TurnOfDeath = { index: number; anchor: string };

/** A turn as it stands on the page: its name, and what is marked in it. */
export type Turn = { id: string; notes: TurnNote[] };

type Props = {
  messages: LineMessage[];
  timeZone: string;
  /** One for each message. */
  turns: Turn[];
  /** The turn in which a lost handoff shows: the transcript stands open there. */
  death: TurnOfDeath | null;
};

/** What was said, folded; notes between agents are marked, for the customer never saw them. */
export function Transcript({ messages, timeZone, turns, death }: Props) {
  if (messages.length === 0) return null;
  const notes = messages.filter(({ role }) => role === "case_note").length;
  const found = turns.flatMap((turn) => turn.notes).filter(({ look }) => look === "found").length;
  return (
    <details className="group mt-3" open={death !== null || found > 0}>
      <summary className="inline-flex items-center gap-1 text-ink-soft text-small hover:text-ink">
        <span
          className="inline-block group-open:rotate-90 motion-safe:transition-transform"
          aria-hidden="true"
        >
          ›
        </span>
        Transcript, {counted(messages.length, "message")}
        {notes > 0 && `, ${counted(notes, "case note")}`}
        {found > 0 && `, found ${counted(found, "time")}`}
      </summary>
      <ol className="mt-2 grid gap-1">
        {messages.map((message, index) => (
          <Message
            key={turns[index]?.id}
            message={message}
            timeZone={timeZone}
            turn={turns[index] ?? { id: "", notes: [] }}
            anchor={index === death?.index ? death.anchor : null}
          />
        ))}
      </ol>
    </details>
  );
}

function Message({
  message,
  timeZone,
  turn,
  anchor,
}: {
  message: LineMessage;
  timeZone: string;
  turn: Turn;
  /** Set where a lost handoff shows. */
  anchor: string | null;
}) {
  const { role, author, text, at, hidden, redacted } = message;
  const note = role === "case_note";
  return (
    <li
      id={anchor ?? undefined}
      className={`grid gap-x-4 rounded-medium px-3 py-1.5 sm:grid-cols-[8.5rem_1fr] ${
        note
          ? "border border-line-strong border-dashed bg-caution-soft"
          : role === "customer"
            ? "bg-sunken"
            : ""
      } ${anchor ? "border border-worse border-dashed bg-worse-soft target:border-solid" : ""}`}
    >
      <p className="text-ink-soft text-small">
        <span className="font-medium">{author ?? messageRoleWords[role]}</span>
        {author && note && " · case note"}
        {at && <span className="figures text-ink-faint"> {clock(at, timeZone)}</span>}
      </p>
      <div id={turn.id} className="min-w-0 rounded-small target:outline-2 target:outline-accent">
        <p className="whitespace-pre-line break-words">
          {hidden ? (
            <em className="text-ink-faint">Hidden for your role</em>
          ) : text === "" ? (
            <em className="text-ink-faint">Not kept: this source keeps no text</em>
          ) : (
            <MarkedText text={text ?? ""} notes={turn.notes} />
          )}
          {redacted && <span className="ml-2 text-ink-faint text-tiny">partly blacked out</span>}
        </p>
        {anchor && (
          <p className="mt-1 flex items-center gap-1.5 text-small text-worse">
            <Unlink2 size={14} className="shrink-0" aria-hidden="true" />
            Context was lost here: answered without the note of the contact before.
          </p>
        )}
        <TurnNotes notes={turn.notes} />
      </div>
    </li>
  );
}
