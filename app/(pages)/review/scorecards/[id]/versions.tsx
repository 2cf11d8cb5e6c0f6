import type { Route } from "next";
import { counted, instant } from "@/components/format";
import { Link } from "@/components/link";
import { questionsOf } from "@/quality/scorecards/card";
import type { Scorecard } from "@/quality/scorecards/scorecards";

type Props = { scorecard: Scorecard; shown: number; timeZone: string };

/** What the card asked before; reviews stay with the version on which they were made. */
export function Versions({ scorecard: { id, versions }, shown, timeZone }: Props) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-semibold text-heading">Versions</h2>
      <ol className="grid gap-1.5 text-small" aria-label="Versions">
        {versions.map(({ number, card, publishedAt, changedBy, changedAt }) => (
          <li key={number}>
            <Link
              href={`/review/scorecards/${id}?version=${number}` as Route}
              className="link"
              aria-current={number === shown ? "page" : undefined}
            >
              Version {number}
            </Link>
            : {counted(questionsOf(card).length, "question")},{" "}
            {publishedAt === null
              ? `draft, changed ${instant(changedAt, timeZone)}`
              : `published ${instant(publishedAt, timeZone)}`}
            {changedBy && ` by ${changedBy}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
