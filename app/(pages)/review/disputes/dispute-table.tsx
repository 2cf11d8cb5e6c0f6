import type { Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { WideTable } from "@/components/wide-table";
import type { Dispute } from "@/quality/disputes/disputes";
import { subjectWords } from "../subject-words";
import { outcomeWords } from "./outcome-words";

const heads = ["Review", "Team", "Reviewer", "Opened", "Standing"];

export function DisputeTable({
  words,
  disputes,
  timeZone,
}: {
  words: string;
  disputes: Dispute[];
  timeZone: string;
}) {
  return (
    <WideTable words={words} heads={heads}>
      {disputes.map((one) => (
        <tr key={one.id}>
          <th scope="row" className="min-w-56">
            <Link href={`/review/disputes/${one.id}` as Route} className="link">
              {subjectWords(one, timeZone)}
            </Link>
          </th>
          <td className="whitespace-nowrap">{one.team ?? "–"}</td>
          <td className="sm:whitespace-nowrap">{one.reviewer ?? "Somebody who is gone"}</td>
          <td className="whitespace-nowrap text-ink-soft">
            {instant(one.openedAt, timeZone)}
            {one.openedBy && <span className="block text-tiny"> by {one.openedBy}</span>}
          </td>
          <td className="whitespace-nowrap">
            {one.outcome === null ? (
              <>
                Answer by {instant(one.dueAt, timeZone)}
                {one.isOverdue && <span className="block text-worse">overdue</span>}
              </>
            ) : (
              outcomeWords[one.outcome]
            )}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
