import { count, counted, day, instant } from "@/components/format";
import { WideTable } from "@/components/wide-table";
import type { Period } from "@/language/period";
import type { Delivered } from "@/signals/deliveries";
import { newestContacts } from "@/signals/places";

const heads = ["Source", "Deliveries", "New", "Updated", "Came again", "Refused", "Last delivery"];

type Props = { delivered: Delivered[] | null; period: Period };

/** What was delivered since the period began; belongs to no team. */
export function Deliveries({ delivered, period }: Props) {
  return (
    <section className="mt-8" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title" className="font-semibold text-heading">
        What was delivered
      </h2>
      <p className="mt-0.5 max-w-4xl text-ink-soft text-small">
        {delivered
          ? `Records of files, pushes, webhooks and spans that arrived since ${day(period.from)}. What came again said nothing new; what was refused was named to its sender.`
          : "Deliveries belong to no team: administrators, leaders and QA see how many came and what was refused."}
      </p>
      {delivered && delivered.length > 0 && <Table delivered={delivered} timeZone={period.timeZone} />}
      <details className="group mt-3 text-small">
        <summary className="inline-flex items-center gap-1 text-ink-soft hover:text-ink">
          <span
            className="inline-block motion-safe:transition-transform group-open:rotate-90"
            aria-hidden="true"
          >
            ›
          </span>
          What cannot be known here
        </summary>
        <ul className="mt-2 grid max-w-4xl list-disc pl-4 gap-1 text-ink-soft">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const limits = [
  "A delay ends with the first delivery that brought the contact. What was brought in afterwards, from a file, looks late by as much.",
  `What arrives, and how late, is looked at in the newest ${count(newestContacts)} contacts of each channel of a source; over several, each counts by all its contacts.`,
  "Surveys, notes and evaluations inside a contact have no arrival of their own; neither has a span before it came again and said more.",
  "Spans and webhook messages that were refused are named to their sender and kept nowhere, and a webhook message that came twice is counted once.",
  "What a source never sent cannot be told from what never happened: nobody may have answered a survey, or spoken of a case.",
];

function Table({ delivered, timeZone }: { delivered: Delivered[]; timeZone: string }) {
  return (
    <div className="mt-3">
      <WideTable words="Deliveries by source" heads={heads}>
        {delivered.map((row) => (
          <tr key={row.source ?? ""}>
            <th scope="row">
              {row.source ?? "Several at once"}
              {row.waiting > 0 && (
                <span className="block text-ink-soft text-tiny">
                  {counted(row.waiting, "arrival")} of spans waiting
                  {row.failing > 0 && `, ${count(row.failing)} failed before`}
                </span>
              )}
            </th>
            {[row.deliveries, row.fresh, row.updated, row.duplicates, row.rejected].map((n, place) => (
              <td key={heads[place + 1]}>{count(n)}</td>
            ))}
            <td className="min-w-32">{row.last ? instant(row.last, timeZone) : "–"}</td>
          </tr>
        ))}
      </WideTable>
    </div>
  );
}
