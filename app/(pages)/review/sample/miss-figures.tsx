import { flagName } from "@/components/flag-words";
import { amount, count, counted } from "@/components/format";
import { Link } from "@/components/link";
import type { Misses } from "@/quality/triage/misses";

/** What the sample says of the rules: what they miss, what they find, rule by rule. */
export function MissFigures({ found: { drawn, missed, recall, byRule } }: { found: Misses }) {
  if (drawn === 0) return null;
  return (
    <section className="card mb-5 grid gap-4 p-4" aria-labelledby="misses-title">
      <h2 id="misses-title" className="font-semibold text-lead">
        What the rules miss
      </h2>
      <dl className="figures grid gap-4 sm:grid-cols-3">
        <Figure
          term="Judged"
          value={`${count(missed.n)} of ${count(drawn)}`}
          words="Journeys of the sample; the others wait in the queue."
        />
        <Figure
          term="Bad without a flag"
          {...told(missed, "judged")}
          words="Something went wrong, and no rule says so."
        />
        <Figure
          term="Found by some rule"
          {...told(recall, "in which something went wrong")}
          words="The others no rule would have shown."
        />
      </dl>
      {byRule.length > 0 && (
        <table className="figures w-full text-left text-small">
          <caption className="mb-1 text-left text-ink-soft">
            Of the journeys that should have been flagged, as who judged them saw it, those that are:
          </caption>
          <tbody>
            {byRule.map((one) => (
              <tr key={one.kind} className="border-line border-t">
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  {flagName(one.kind)}
                </th>
                <td className="py-1.5 pr-4">{told(one, "journeys").value}</td>
                <td className="py-1.5 text-ink-soft">{told(one, "of this kind").detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <Link href="/review?entry=sample" className="link text-small">
          The sample in the queue
        </Link>
      </p>
    </section>
  );
}

function told({ k, n, share }: Misses["missed"], of: string) {
  if (!share) return { value: "None judged yet", detail: "" };
  const { low, high } = share.interval;
  return {
    value: amount(share.value, "share"),
    detail: `${counted(k, "journey")} of ${count(n)} ${of}, ${amount(low, "share")} to ${amount(high, "share")}`,
  };
}

function Figure({
  term,
  value,
  detail,
  words,
}: {
  term: string;
  value: string;
  detail?: string;
  words: string;
}) {
  return (
    <div>
      <dt className="text-ink-faint text-tiny">{term}</dt>
      <dd>
        <p className="font-semibold text-heading">{value}</p>
        {detail && <p className="text-small">{detail}</p>}
        <p className="text-ink-soft text-small">{words}</p>
      </dd>
    </div>
  );
}
