import { Shuffle } from "lucide-react";
import { count, day, shortInstant } from "@/components/format";
import { Notice } from "@/components/notice";
import { WideTable } from "@/components/wide-table";
import { shifted } from "@/language/period";
import type { Draw } from "@/quality/triage/sample";

const heads = ["Seed", "Of each", "Weeks", "Journeys", "Drawn"];

/** What was drawn, with the seed that draws it again. */
export function DrawList({ draws, timeZone }: { draws: Draw[]; timeZone: string }) {
  if (draws.length === 0)
    return (
      <Notice Icon={Shuffle} title="No sample was drawn yet">
        <p>Precision says how often a flag is right. Only a random sample says what no rule flags.</p>
      </Notice>
    );
  return (
    <WideTable words="Samples drawn" heads={heads}>
      {draws.map((draw) => (
        <tr key={draw.id}>
          <th scope="row" className="font-mono">
            {draw.seed}
          </th>
          <td className="whitespace-nowrap">
            {draw.size} of each {draw.unit} and week
          </td>
          <td className="whitespace-nowrap">
            {day(draw.fromOn)} to {day(shifted(draw.toOn, -1))} ({draw.timeZone})
          </td>
          <td>{count(draw.drawnCount)}</td>
          <td className="whitespace-nowrap text-ink-soft">
            {shortInstant(draw.drawnAt, timeZone)}
            {draw.author && ` by ${draw.author}`}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
