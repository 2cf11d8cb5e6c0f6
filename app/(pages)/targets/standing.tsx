import type { Route } from "next";
import { address } from "@/components/filter-links";
import { amount, count, day, instant, intervalWords, valueWords } from "@/components/format";
import { Link } from "@/components/link";
import { Verdict } from "@/components/target-words";
import { WideTable } from "@/components/wide-table";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import { dateIn } from "@/language/period";
import { measure } from "@/metrics/measure";
import { metricById } from "@/metrics/registry";
import { heldAgainst } from "@/quality/held-against";
import type { Target } from "@/quality/targets";
import type { Asked } from "../asked";
import { endTarget } from "./keep-target";
import { whomWords } from "./whom-words";

/** On a phone the first of them are seen without a push: what it is about, where it stands, what it should reach. */
const heads = ["Metric", "Now", "Target", "By", "For", "Set", "(Withdraw)"];

/** The targets that count, each beside the reading that it is held against. */
export async function Standing({ asked, targets }: { asked: Asked; targets: Target[] }) {
  const rows = await Promise.all(targets.map((target) => stand(asked, target)));
  return (
    <WideTable words="Targets that count" heads={heads}>
      {rows.flatMap((row) => (row ? [<Row key={row.target.id} row={row} asked={asked} />] : []))}
    </WideTable>
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof stand>>>;

async function stand(asked: Asked, target: Target) {
  const metric = metricById(target.metric);
  if (!metric) return null;
  const { team, agent } = target;
  const filter = narrowed(asked.filter, { ...(team && { team: [team] }), ...(agent && { agent: [agent] }) });
  const [reading] = await measure(database(), metric, filter, asked.viewer, asked.now);
  return reading ? { target, metric, filter, reading } : null;
}

function Row({ row: { target, metric, filter, reading }, asked }: { row: Found; asked: Asked }) {
  const verdict = heldAgainst(reading, target, dateIn(asked.now, asked.filter.period.timeZone));
  return (
    <tr>
      <th scope="row">
        <Link href={`/glossary#${metric.id}` as Route} className="link-quiet">
          {metric.name}
        </Link>
      </th>
      <td>
        <Link href={address(`/behind/${metric.id}`, filter) as Route} className="link">
          {valueWords(reading)}
        </Link>
        <span className="dotted text-ink-soft text-tiny">
          {[intervalWords(reading), `n = ${count(reading.n)}`].filter(Boolean).map((fact) => (
            <span key={fact} className="whitespace-nowrap">
              {fact}
            </span>
          ))}
        </span>
        {verdict && (
          <span className="block text-tiny">
            <Verdict verdict={verdict} />
          </span>
        )}
      </td>
      <td className="font-medium">{amount(target.value, metric.unit)}</td>
      <td className="whitespace-nowrap">{day(target.dueOn)}</td>
      <td className="min-w-32">{whomWords(target)}</td>
      <td className="min-w-40 text-ink-soft">
        {instant(target.setAt, asked.filter.period.timeZone)}
        {target.author && ` by ${target.author}`}
      </td>
      <td className="text-right print:hidden">
        {target.isOwn && (
          <form action={endTarget}>
            <input type="hidden" name="id" value={target.id} />
            <button type="submit" className="button">
              Withdraw
              <span className="sr-only">
                {" "}
                {metric.name} for {whomWords(target)}
              </span>
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}
