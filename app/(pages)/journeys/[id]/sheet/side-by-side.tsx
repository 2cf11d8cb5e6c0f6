import { instant } from "@/components/format";
import { ruleWords } from "@/components/rule-words";
import { channelWord } from "@/components/words";
import type { CaseSheet } from "@/journeys/case-sheet";
import type { SaidAt } from "@/journeys/line-shape";

type Props = { sheet: CaseSheet; timeZone: string };

/** What differs, the two sayings beside one another. */
export function SideBySide({ sheet, timeZone }: Props) {
  if (sheet.contradictions.length === 0) return null;
  const contactOf = ({ interactionId }: SaidAt) =>
    sheet.channels.flatMap(({ contacts }) => contacts).find(({ id }) => id === interactionId);
  const head = (at: SaidAt) => {
    const contact = contactOf(at);
    const when = contact?.messages[at.messageIndex]?.at ?? contact?.startedAt;
    return `${channelWord(contact?.channel ?? "other")}${when ? `, ${instant(when, timeZone)}` : ""}`;
  };
  return (
    <section className="mt-5" aria-labelledby="side-by-side">
      <h2 id="side-by-side" className="mb-2 font-semibold text-heading">
        Side by side
      </h2>
      <ul className="grid gap-3">
        {sheet.contradictions.map(({ rule, isFact, first, second, texts }) => (
          <li
            key={`${rule} ${JSON.stringify(first)} ${JSON.stringify(second)}`}
            className="break-inside-avoid"
          >
            <p className="text-small">
              <span className="font-medium">{isFact ? "Contradiction" : "Hint"}</span>: {ruleWords[rule]}
            </p>
            <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-2 print:grid-cols-2">
              {[first, second].map((at, place) => (
                <div
                  key={head(at) + String(at.from)}
                  className="rounded-medium border border-line px-3 py-1.5"
                >
                  <dt className="figures text-ink-soft text-small">{head(at)}</dt>
                  <dd>{texts[place] ?? <em className="text-ink-faint">Hidden for your role</em>}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
