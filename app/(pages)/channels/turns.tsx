import { Check, Equal, type LucideIcon, RefreshCcw } from "lucide-react";
import type { Route } from "next";
import { address } from "@/components/filter-links";
import { change, counted } from "@/components/format";
import { Link } from "@/components/link";
import { database } from "@/db/client";
import { type Filter, narrowed } from "@/language/filter";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { journeyResolution } from "@/metrics/journey-resolution";
import { measure } from "@/metrics/measure";
import type { Metric } from "@/metrics/metric";
import { type SimpsonWarning, simpsonWarning } from "@/metrics/simpson-warning";
import type { Asked } from "../asked";

type Side = { words: string; filter: Filter };
type Sides = { metric: Metric; words: string; first: Side; second: Side };

/** Differences of the whole that are the opposite within the intents, named where they are. */
export async function Turns({ asked }: { asked: Asked }) {
  const found = await Promise.all(
    sidesOf(asked).map(async (sides) => ({ ...sides, warning: await warningOf(sides, asked) })),
  );
  return (
    <section className="card p-4 sm:p-5" aria-labelledby="turns-title">
      <h3 id="turns-title" className="font-semibold text-lead">
        Does the whole say the opposite of its parts?
      </h3>
      <p className="mt-0.5 text-ink-soft">
        One side may look better overall only because it gets the easier intents (Simpson's paradox). Each
        difference once as it is, and once with like compared with like.
      </p>
      <ul className="mt-4 grid gap-3">
        {found.map(({ words, metric, first, second, warning }) => (
          <li key={words} className="grid gap-0.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Sign warning={warning} />
              <span>{words}</span>
              <span className="text-ink-soft text-small">{differences(warning)}</span>
            </p>
            <p className="flex flex-wrap gap-x-3 text-tiny print:hidden">
              {[first, second].map((side) => (
                <Link key={side.words} className="link" href={behind(metric, side.filter)}>
                  {side.words}
                </Link>
              ))}
              <Link className="link-quiet text-ink-soft" href={`/glossary#${metric.id}` as Route}>
                {metric.name}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sidesOf({ filter, against }: Asked): Sides[] {
  const within = (where: Filter["where"]) => narrowed(filter, where);
  return [
    {
      metric: interactionResolution,
      words: "Contacts resolved by AI, less those resolved by people",
      first: { words: "AI", filter: within({ agent_kind: ["ai"] }) },
      second: { words: "People", filter: within({ agent_kind: ["human"] }) },
    },
    {
      metric: journeyResolution,
      words: "Journeys resolved across channels, less those on one channel",
      first: { words: "Across channels", filter: within({ channels: ["cross"] }) },
      second: { words: "On one channel", filter: within({ channels: ["single"] }) },
    },
    ...(against
      ? [
          {
            metric: journeyResolution,
            words: "Journeys resolved now, less those of the comparison",
            first: { words: "Now", filter },
            second: { words: "The comparison", filter: against },
          },
        ]
      : []),
  ];
}

async function warningOf({ metric, first, second }: Sides, { viewer, now }: Asked) {
  const ask = ({ filter }: Side) => measure(database(), metric, { ...filter, by: ["intent"] }, viewer, now);
  return simpsonWarning(...(await Promise.all([ask(first), ask(second)])));
}

const behind = (metric: Metric, filter: Filter) => address(`/behind/${metric.id}`, filter) as Route;

function differences(warning: SimpsonWarning | null): string {
  if (!warning) return "No intent has both sides.";
  const [whole, alike] = [warning.crude, warning.adjusted].map((one) => change(one, "share"));
  return `${whole} overall, ${alike} within ${counted(warning.intents, "intent")}`;
}

function Sign({ warning }: { warning: SimpsonWarning | null }) {
  const { words, Icon, tone } = signOf(warning);
  return (
    <span className={`sign ${tone}`}>
      <Icon size={14} className="shrink-0 self-center" aria-hidden="true" />
      {words}
    </span>
  );
}

function signOf(warning: SimpsonWarning | null): { words: string; Icon: LucideIcon; tone: string } {
  if (!warning) return { words: "Nothing to compare", Icon: Equal, tone: "text-ink-faint" };
  return warning.reversed
    ? { words: "Turns round", Icon: RefreshCcw, tone: "font-medium text-caution" }
    : { words: "Does not turn round", Icon: Check, tone: "text-ink-soft" };
}
