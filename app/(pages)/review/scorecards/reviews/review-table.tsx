import type { Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { WideTable } from "@/components/wide-table";
import { agentKindWords } from "@/components/words";
import type { Review } from "@/quality/reviews/reviews";
import { shareWords } from "../../score-words";
import { subjectWords } from "../../subject-words";

const heads = ["Judged", "Score", "Critical", "Card", "Reviewer"];

/** Submitted reviews as they stand now, one a row. */
export function ReviewTable({ reviews, timeZone }: { reviews: Review[]; timeZone: string }) {
  return (
    <WideTable words="Reviews" heads={heads}>
      {reviews.map((review) => (
        <Row key={review.id} review={review} timeZone={timeZone} />
      ))}
    </WideTable>
  );
}

function Row({ review, timeZone }: { review: Review; timeZone: string }) {
  const { id, team, agentKind, card, version, reviewer, revisions } = review;
  const [newest] = revisions;
  const amended = revisions.length > 1 && `amended, revision ${newest?.number}`;
  return (
    <tr>
      <th scope="row" className="min-w-56">
        <Link href={`/review/scorecards/reviews/${id}` as Route} className="link">
          {subjectWords(review, timeZone)}
        </Link>
        <span className="block text-ink-soft text-tiny">
          {[team, agentKind && agentKindWords[agentKind]].filter(Boolean).join(", ")}
        </span>
      </th>
      <td className="whitespace-nowrap">
        {newest ? shareWords(newest.score.score) : "After your own"}
        {amended && <span className="block text-ink-soft text-tiny">{amended}</span>}
      </td>
      <td className="whitespace-nowrap">
        {newest && newest.score.failed.length > 0 ? <span className="text-worse">Failed</span> : "–"}
      </td>
      <td>
        {card.name}, version {version}
      </td>
      <td className="min-w-40 text-ink-soft">
        {reviewer ?? "Somebody who is gone"}
        {newest && `, ${instant(newest.submittedAt ?? "", timeZone)}`}
      </td>
    </tr>
  );
}
