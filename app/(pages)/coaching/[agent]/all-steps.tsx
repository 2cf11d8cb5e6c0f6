import type { Route } from "next";
import { address } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import { Link } from "@/components/link";
import { WideTable } from "@/components/wide-table";
import { narrowed } from "@/language/filter";
import type { CoachedAgent } from "@/metrics/coached-agents";
import type { Departure } from "@/metrics/departures";
import type { Asked } from "../../asked";
import { aboutWords, departureName, differenceWords } from "./departure-words";

type Props = { looked: Departure[]; asked: Asked; agent: CoachedAgent };

const said = { worse: "Worse than expected", better: "Better than expected" };

/** Every step as a whole; those by intent are in the list below it. */
export function AllSteps({ looked, asked, agent }: Props) {
  if (looked.length === 0) return null;
  const whole = looked.filter(({ intent }) => intent === null);
  const parts = looked.filter(({ intent }) => intent !== null).sort(byName);
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title" className="font-semibold text-heading">
        All that was looked at
      </h2>
      <Table label="Each step as a whole" rows={whole.sort(byName)} asked={asked} agent={agent} />
      <details className="group mt-3 not-open:print:hidden">
        <summary className="inline-flex items-center gap-1 text-ink-soft text-small hover:text-ink">
          <span
            className="inline-block motion-safe:transition-transform group-open:rotate-90"
            aria-hidden="true"
          >
            ›
          </span>
          By intent ({count(parts.length)})
        </summary>
        <Table label="Each step by intent" rows={parts} asked={asked} agent={agent} />
      </details>
    </section>
  );
}

const byName = (a: Departure, b: Departure) => (departureName(a) < departureName(b) ? -1 : 1);

function Table({ label, rows, asked, agent }: { label: string; rows: Departure[] } & Omit<Props, "looked">) {
  return (
    <div className="mt-2">
      <WideTable words={label} heads={["What", "Share", "Expected", "Difference", "Finding"]}>
        {rows.map((row) => (
          <Row key={departureName(row)} row={row} asked={asked} agent={agent} />
        ))}
      </WideTable>
    </div>
  );
}

function Row({ row, asked, agent }: { row: Departure } & Omit<Props, "looked">) {
  const { coached, intent, k, n, expected, stands } = row;
  const own = narrowed(asked.filter, { agent: [agent.id], ...(intent !== null && { intent: [intent] }) });
  return (
    <tr>
      <th scope="row" className="min-w-48">
        <Link href={`/glossary#${coached.metric.id}` as Route} className="link-quiet">
          {coached.metric.name}
        </Link>
        {intent !== null && `, ${aboutWords(intent)}`}
        <span className="block text-ink-faint text-tiny">{coached.step}</span>
      </th>
      <td className="whitespace-nowrap">
        <Link href={address(`/behind/${coached.metric.id}`, own) as Route} className="link">
          {amount(k / n, "share")}
        </Link>
        <span className="block text-ink-soft text-tiny">
          {count(k)} of {count(n)}
        </span>
      </td>
      <td className="whitespace-nowrap">
        {amount(expected / n, "share")}
        <span className="block text-ink-soft text-tiny">{amount(expected, "points")}</span>
      </td>
      <td className="whitespace-nowrap">{differenceWords(row)}</td>
      <td className="min-w-32">
        {stands ? (
          <span className={stands === "worse" ? "font-medium text-worse" : "font-medium text-better"}>
            {said[stands]}
          </span>
        ) : (
          <span className="text-ink-soft">Within chance</span>
        )}
      </td>
    </tr>
  );
}
