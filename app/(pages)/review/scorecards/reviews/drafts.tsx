import type { Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import type { Review } from "@/quality/reviews/reviews";
import { subjectWords } from "../../subject-words";

/** What the reader has begun and not submitted. */
export function Drafts({ drafts, timeZone }: { drafts: Review[]; timeZone: string }) {
  return (
    <section className="card mb-5 p-4" aria-labelledby="drafts-title">
      <h2 id="drafts-title" className="mb-2 font-semibold text-lead">
        Begun and not submitted
      </h2>
      <ul className="grid gap-1.5 text-small">
        {drafts.map((one) => (
          <li key={one.id}>
            <Link href={`/review/scorecards/reviews/${one.id}` as Route} className="link">
              {subjectWords(one, timeZone)}
            </Link>
            <span className="text-ink-soft">
              {" "}
              · {one.card.name}
              {one.calibrationId !== null && ", in a calibration"}
              {one.draft && `, kept ${instant(one.draft.savedAt, timeZone)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
