import { count } from "@/components/format";
import { ruleWords } from "@/components/rule-words";
import type { Line } from "@/journeys/line-shape";

/** How sure the rules are that found something on this line, for who wants to know. */
export function RuleFigures({ line: { rules } }: { line: Line }) {
  if (rules.length === 0) return null;
  return (
    <details className="mt-6 text-small">
      <summary className="inline text-ink-soft underline decoration-line-strong decoration-dotted underline-offset-3 hover:text-ink">
        How sure the rules are that marked these transcripts
      </summary>
      <p className="mt-2 max-w-prose text-ink-soft">
        Measured on transcripts that people labelled. A rule that is right in fewer than four of five finds,
        or was seen in fewer than five, is shown as a hint.
      </p>
      <table className="figures mt-2 text-left">
        <thead>
          <tr className="text-ink-soft">
            <th scope="col" className="py-1 pr-6 font-medium">
              Rule
            </th>
            <th scope="col" className="py-1 pr-6 text-right font-medium">
              Right
            </th>
            <th scope="col" className="py-1 pr-6 text-right font-medium">
              Wrong
            </th>
            <th scope="col" className="py-1 pr-6 text-right font-medium">
              Not found
            </th>
            <th scope="col" className="py-1 font-medium">
              Shown as
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, isFact, found, wrong, missed }) => (
            <tr key={rule} className="border-line border-t">
              <th scope="row" className="py-1 pr-6 font-normal">
                {ruleWords[rule]}
              </th>
              <td className="py-1 pr-6 text-right">{count(found)}</td>
              <td className="py-1 pr-6 text-right">{count(wrong)}</td>
              <td className="py-1 pr-6 text-right">{count(missed)}</td>
              <td className="py-1">{isFact ? "fact" : "hint"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
