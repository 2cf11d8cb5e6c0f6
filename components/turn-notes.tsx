import { GitCompareArrows, Handshake, Repeat2 } from "lucide-react";
import { type Look, markedText, type TurnNote } from "./marked-text";

const looks: Record<Look, string> = {
  again: "bg-caution-soft text-ink underline decoration-caution decoration-2 underline-offset-3",
  first:
    "bg-transparent text-ink underline decoration-caution decoration-dotted decoration-2 underline-offset-3",
  promise: "bg-accent-soft text-ink",
  differs: "bg-transparent text-ink underline decoration-wavy decoration-worse underline-offset-3",
  redacted: "rounded-small bg-sunken px-1 font-mono text-ink-soft text-small ring-1 ring-line-strong",
  found: "bg-accent text-on-accent",
};

/** A text with what the rules found in it, and what was searched for. */
export function MarkedText({ text, notes }: { text: string; notes: TurnNote[] }) {
  let from = 0;
  return markedText(text, notes).map((segment) => {
    const key = from;
    from += segment.text.length;
    if (!segment.look) return <span key={key}>{segment.text}</span>;
    return (
      <mark key={key} className={looks[segment.look]}>
        {segment.text}
      </mark>
    );
  });
}

const icons = { again: Repeat2, first: Repeat2, promise: Handshake, differs: GitCompareArrows };

/** The same in words, with the way to the other half of what was said twice. */
export function TurnNotes({ notes }: { notes: TurnNote[] }) {
  const told = notes.filter((note) => note.words !== null);
  if (told.length === 0) return null;
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-4 text-ink-soft text-tiny">
      {told.map(({ look, words, href }) => {
        const Icon = icons[look as keyof typeof icons] ?? Repeat2;
        return (
          <li key={`${words}${href}`} className="inline-flex items-center gap-1">
            <Icon size={12} className="shrink-0 text-ink-faint" aria-hidden="true" />
            {href ? (
              <a href={href} className="link-quiet">
                {words}
              </a>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
