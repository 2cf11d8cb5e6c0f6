import { count } from "@/components/format";
import { ShareSvg } from "@/components/share-svg";
import { WideTable } from "@/components/wide-table";
import type { Graded } from "@/quality/calibration/graded";
import { shareWords } from "./agreement-words";

const heads = ["Judge", "Agrees", "(Interval, drawn)", "Held against", "Calibrations"];

/** How often each person answered as the expert, or the others, did. Not a ranking: by name. */
export function Grades({ grades }: { grades: Graded[] }) {
  return (
    <section className="mt-8" aria-labelledby="grades-title">
      <h2 id="grades-title" className="font-semibold text-heading">
        How well each person judges
      </h2>
      <p className="mt-0.5 mb-3 max-w-3xl text-ink-soft">
        The share of their answers that are the expert's or, where no expert judged, those of most of the
        others, over every finished calibration. Answers on one contact hang together, which the 95% interval
        allows for.
      </p>
      <WideTable words="Grades" heads={heads}>
        {grades.map(({ judge, name, share, calibrations, withExpert }) => (
          <tr key={judge}>
            <th scope="row" className="font-medium">
              {name}
            </th>
            <td className="min-w-60">{shareWords(share)}</td>
            <td className="w-40 min-w-32 py-2.5 align-top">
              <ShareSvg share={share} />
            </td>
            <td className="text-ink-soft">{heldWords(withExpert, share.n)}</td>
            <td>{count(calibrations)}</td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
}

function heldWords(withExpert: number, n: number): string {
  if (withExpert === n) return "an expert";
  if (withExpert === 0) return "most of the others";
  return `an expert (${count(withExpert)}), most of the others (${count(n - withExpert)})`;
}
