import type { Route } from "next";
import { address } from "@/components/filter-links";
import { amount, change, changeRange, count, day, intervalWords, valueWords } from "@/components/format";
import { Link } from "@/components/link";
import { SparklineSvg } from "@/components/sparkline-svg";
import { Verdict } from "@/components/target-words";
import { WideTable } from "@/components/wide-table";
import { unitWords } from "@/components/words";
import { narrowed } from "@/language/filter";
import { dateIn } from "@/language/period";
import type { Coached } from "@/metrics/coached";
import type { JudgedAgent, JudgedGroup } from "@/metrics/judged-agents";
import { heldAgainst } from "@/quality/held-against";
import type { Target } from "@/quality/targets";
import type { Asked } from "../asked";
import { ChanceMark } from "./chance-mark";
import { targetOf } from "./target-of";

type Props = { group: JudgedGroup; coached: Coached; asked: Asked; targets: Target[] };

/** Each agent with everything needed to believe the number, by name and never by rank. */
export function AgentsTable({ group, coached, asked, targets }: Props) {
  const [, rows] = unitWords[coached.metric.population.unit];
  return (
    <WideTable
      words={group.kind === "human" ? "People, by name" : "AI agents, by name"}
      heads={["Agent", "Finding", "Share", "Expected", "Difference", "Best guess", "Target", "By week"]}
      notes={`Expected: what everybody here together makes of the same work, levelled for ${coached.inherited}. Best guess: the levelled share drawn towards everybody, the more so the fewer ${rows}; without an interval where the groups vary no more than by chance. Within chance: allowing for how many are looked at, also where an interval by itself would say otherwise.`}
    >
      {group.agents.map((one) => (
        <Row key={one.agent.id} one={one} coached={coached} asked={asked} targets={targets} />
      ))}
    </WideTable>
  );
}

function Row({ one, coached, asked, targets }: { one: JudgedAgent } & Omit<Props, "group">) {
  const { agent, reading, work, trend } = one;
  const { metric } = coached;
  const own = narrowed(asked.filter, { agent: [agent.id] });
  const target = targetOf(targets, metric.id, agent);
  const verdict = target && heldAgainst(reading, target, dateIn(asked.now, asked.filter.period.timeZone));
  const isSaid = work.chance !== "not_enough";
  return (
    <tr className="align-top">
      <th scope="row" className="min-w-32">
        <Link
          href={
            address(`/coaching/${encodeURIComponent(agent.id)}`, narrowed(asked.filter, { agent: [] }), [
              ["metric", metric.id],
            ]) as Route
          }
          className="link"
        >
          {agent.name}
        </Link>
        <span className="block text-ink-faint text-tiny">{agent.team?.name ?? "No team"}</span>
      </th>
      <td className="whitespace-nowrap">
        <ChanceMark chance={work.chance} better={metric.better} />
      </td>
      <td className="min-w-40">
        <Link href={address(`/behind/${metric.id}`, own) as Route} className="link">
          {valueWords(reading)}
        </Link>
        <span className="block whitespace-nowrap text-ink-soft text-tiny">
          {intervalWords(reading)}
          {intervalWords(reading) && " · "}
          {reading.standing === "hidden" ? "" : `n = ${count(reading.n)}`}
        </span>
      </td>
      <td className="whitespace-nowrap">
        {isSaid && (
          <>
            {amount(work.expected / work.n, "share")}
            <span className="block text-ink-soft text-tiny">
              <Link href={address(`/behind/${metric.id}`, own, [["only", "hits"]]) as Route} className="link">
                {count(work.k)}
              </Link>{" "}
              for {amount(work.expected, "points")}
            </span>
          </>
        )}
      </td>
      <td className="whitespace-nowrap">
        {isSaid && work.difference && (
          <>
            {change(work.difference.value, "share")}
            <span className="block text-ink-soft text-tiny">{changeRange(work.difference)}</span>
          </>
        )}
      </td>
      <td className="whitespace-nowrap">
        {isSaid && work.shrunken && (
          <>
            {amount(work.shrunken.value, "share")}
            {work.shrunken.low !== null && work.shrunken.high !== null && (
              <span className="block text-ink-soft text-tiny">
                {amount(work.shrunken.low, "share")} to {amount(work.shrunken.high, "share")}
              </span>
            )}
          </>
        )}
      </td>
      <td className="min-w-24 text-tiny">
        {target ? (
          <>
            <span className="text-small">{amount(target.value, metric.unit)}</span>
            <span className="block whitespace-nowrap text-ink-soft">by {day(target.dueOn)}</span>
            {verdict && <Verdict verdict={verdict} />}
          </>
        ) : (
          <span className="text-ink-faint">None set</span>
        )}
      </td>
      <td className="min-w-20">
        <SparklineSvg readings={trend} />
      </td>
    </tr>
  );
}
