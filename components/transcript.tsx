import type { LineMessage } from "@/journeys/line-shape";
import { clock, counted } from "./format";
import { messageRoleWords } from "./words";

/** What was said, folded; notes between agents are marked, for the customer never saw them. */
export function Transcript({ messages, timeZone }: { messages: LineMessage[]; timeZone: string }) {
  if (messages.length === 0) return null;
  const notes = messages.filter(({ role }) => role === "case_note").length;
  return (
    <details className="group mt-3">
      <summary className="inline-flex items-center gap-1 text-ink-soft text-small hover:text-ink">
        <span
          className="inline-block group-open:rotate-90 motion-safe:transition-transform"
          aria-hidden="true"
        >
          ›
        </span>
        Transcript, {counted(messages.length, "message")}
        {notes > 0 && `, ${counted(notes, "case note")}`}
      </summary>
      <ol className="mt-2 grid gap-1">
        {messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a message is its place in the transcript
          <Message key={index} message={message} timeZone={timeZone} />
        ))}
      </ol>
    </details>
  );
}

function Message({ message, timeZone }: { message: LineMessage; timeZone: string }) {
  const { role, author, text, at, hidden, redacted } = message;
  const note = role === "case_note";
  return (
    <li
      className={`grid gap-x-4 rounded-medium px-3 py-1.5 sm:grid-cols-[8.5rem_1fr] ${
        note
          ? "border border-line-strong border-dashed bg-caution-soft"
          : role === "customer"
            ? "bg-sunken"
            : ""
      }`}
    >
      <p className="text-ink-soft text-small">
        <span className="font-medium">{author ?? messageRoleWords[role]}</span>
        {author && note && " · case note"}
        {at && <span className="figures text-ink-faint"> {clock(at, timeZone)}</span>}
      </p>
      <p className="whitespace-pre-line break-words">
        {hidden ? <em className="text-ink-faint">Hidden for your role</em> : text}
        {redacted && <span className="ml-2 text-ink-faint text-tiny">partly blacked out at the source</span>}
      </p>
    </li>
  );
}
