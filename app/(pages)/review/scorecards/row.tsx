import { Archive, Copy, Pencil } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { counted, instant } from "@/components/format";
import { Link } from "@/components/link";
import { questionsOf } from "@/quality/scorecards/card";
import { current, draftOf, nameOf, type Scorecard } from "@/quality/scorecards/scorecards";
import { archiveScorecard, beginDraft, beginScorecard, putBack } from "./keep-scorecard";

type Props = { card: Scorecard; timeZone: string; builds: boolean };

/** One scorecard of the list, and what can be done with it. */
export function CardRow({ card, timeZone, builds }: Props) {
  const [published, draft] = [current(card), draftOf(card)];
  const shown = published ?? draft;
  if (!shown) return null;
  const name = nameOf(card);
  return (
    <li className="card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-medium">
          <Link href={`/review/scorecards/${card.id}` as Route} className="link">
            {name}
          </Link>
        </h2>
        <p className="text-ink-soft text-small">
          {published
            ? `Version ${published.number}, published ${instant(published.publishedAt ?? "", timeZone)}`
            : "Not published yet"}
        </p>
      </div>
      <p className="mt-1 text-ink-soft text-small">
        {counted(shown.card.sections.length, "section")},{" "}
        {counted(questionsOf(shown.card).length, "question")},{" "}
        {questionsOf(shown.card).filter(({ critical }) => critical).length} of them critical
        {published && draft && ` · a draft of version ${draft.number} is under way`}
      </p>
      {builds && (
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          <Button action={beginDraft} id={card.id} name={name}>
            <Pencil size={14} aria-hidden="true" />
            {draft ? "Go on with the draft" : "Edit as the next version"}
          </Button>
          <Button action={beginScorecard} id={card.id} name={name} field="like">
            <Copy size={14} aria-hidden="true" />
            Duplicate
          </Button>
          <Button action={archiveScorecard} id={card.id} name={name}>
            <Archive size={14} aria-hidden="true" />
            Archive
          </Button>
        </div>
      )}
    </li>
  );
}

/** What is put away, behind a line that opens. */
export function Archived({ cards, builds }: { cards: Scorecard[]; builds: boolean }) {
  return (
    <details className="group mt-5">
      <summary className="inline-flex items-center gap-1 text-ink-soft text-small hover:text-ink">
        <span
          className="inline-block motion-safe:transition-transform group-open:rotate-90"
          aria-hidden="true"
        >
          ›
        </span>
        Archived scorecards
      </summary>
      <ul className="mt-2 grid gap-2">
        {cards.map((card) => (
          <li key={card.id} className="flex flex-wrap items-center gap-3 text-small">
            <Link href={`/review/scorecards/${card.id}` as Route} className="link">
              {nameOf(card)}
            </Link>
            {builds && (
              <Button action={putBack} id={card.id} name={nameOf(card)}>
                Put it back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

type ButtonProps = {
  action: (form: FormData) => Promise<void>;
  id: number;
  name: string;
  field?: string;
  children: ReactNode;
};

function Button({ action, id, name, field = "id", children }: ButtonProps) {
  return (
    <form action={action}>
      <input type="hidden" name={field} value={id} />
      <button type="submit" className="button">
        {children}
        <span className="sr-only"> {name}</span>
      </button>
    </form>
  );
}
