import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import type { FunnelPoint } from "@/components/funnel-places";
import { FunnelSvg } from "@/components/funnel-svg";
import { Link } from "@/components/link";
import { unitWords } from "@/components/words";
import { narrowed } from "@/language/filter";
import type { Coached } from "@/metrics/coached";
import { funnelCurve } from "@/metrics/funnel-curve";
import type { JudgedAgent, JudgedGroup } from "@/metrics/judged-agents";
import type { Asked } from "../asked";
import { chanceWords } from "./chance-words";
import { groupSentence } from "./group-sentence";

type Props = { group: JudgedGroup; coached: Coached; asked: Asked };

/** The funnel of a group; without two who can be read there is nothing to draw. */
export function FunnelFigure({ group, coached, asked }: Props) {
  const { target, agents } = group;
  const { metric } = coached;
  const points = agents.flatMap((one) => point(one, asked, metric.id));
  if (target === null || points.length < 2)
    return <p className="text-ink-soft">{groupSentence(group, coached)}</p>;
  const ns = points.map(({ n }) => n);
  const sizes = { fewest: Math.min(...ns) * 0.6, most: Math.max(...ns) * 1.06 };
  const [, rows] = unitWords[metric.population.unit];
  const title = `${metric.name}, each beside chance`;
  const sentence = groupSentence(group, coached);
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${metric.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentence}
      notes={<Notes group={group} coached={coached} />}
      table={{
        caption: title,
        head: [
          "Agent",
          rows,
          "Share, had all been given the same",
          "95% of equals",
          "99.8% of equals",
          "Finding",
        ],
        rows: agents.map(({ agent, work }) => ({
          key: agent.id,
          cells: [
            agent.name,
            count(work.n),
            work.adjusted === null ? "" : amount(work.adjusted, "share"),
            limitsWords(work.limits?.inner),
            limitsWords(work.limits?.outer),
            chanceWords(work.chance),
          ],
        })),
      }}
    >
      <FunnelSvg
        title={title}
        sentence={sentence}
        target={target}
        points={points}
        curve={funnelCurve(target, sizes)}
        rows={rows}
      />
    </ChartFigure>
  );
}

function point({ agent, work }: JudgedAgent, { filter }: Asked, metric: string): FunnelPoint[] {
  if (work.adjusted === null || work.limits === null) return [];
  const isOut = work.chance === "below" || work.chance === "above";
  return [
    {
      key: agent.id,
      name: agent.name,
      href: address(`/coaching/${encodeURIComponent(agent.id)}`, narrowed(filter, { agent: [] }), [
        ["metric", metric],
      ]),
      n: work.n,
      share: work.adjusted,
      isOut,
      words: `${amount(work.adjusted, "share")}, n = ${count(work.n)}. ${chanceWords(work.chance)}`,
    },
  ];
}

const limitsWords = (limits: { low: number; high: number } | undefined) =>
  limits ? `${amount(limits.low, "share")} to ${amount(limits.high, "share")}` : "";

function Notes({ group: { dispersion }, coached: { inherited } }: Pick<Props, "group" | "coached">) {
  return (
    <ul className="grid gap-0.5">
      <li>
        Within the solid lines lie 95% of equals, within the dotted ones 99.8% (exact binomial). Levelled for
        what was inherited: {inherited}.
      </li>
      <li>
        A diamond stands out after allowing for how many are looked at: among equals, one group in twenty has
        any (Holm, 5%).
      </li>
      {dispersion?.beyondChance && (
        <li>
          Together they differ more than chance alone would have it (φ = {dispersion.phi.toFixed(1)}; 1 is
          chance): something besides chance is at work, such as shifts or customers that the levelling does
          not know.
        </li>
      )}
    </ul>
  );
}
