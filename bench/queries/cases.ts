import type { Filter } from "@/language/filter";
import type { Grouping } from "@/language/grouping";
import type { Reading } from "@/language/reading";
import { ces } from "@/metrics/ces";
import { csat } from "@/metrics/csat";
import { divergence } from "@/metrics/divergence";
import { handoffLoss } from "@/metrics/handoff-loss";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { journeyResolution } from "@/metrics/journey-resolution";
import type { Metric } from "@/metrics/metric";
import { agentsRaw, contactsRaw, handoffsRaw, journeysRaw, surveysRaw } from "./raw";

/** One question, as the product reads it and as SQL for the same numbers. */
export type Case = {
  name: string;
  metrics: readonly [Metric, ...Metric[]];
  by: Grouping[];
  /** Days and words for them, where not the usual ones. */
  periods?: readonly (readonly [number, string])[];
  /** How many columns of a row of SQL name its group; the others are counts. */
  keys: number;
  /** The counts of a reading that must agree. */
  counts: (readings: Reading[][]) => Counts;
  /** Rows of keys, then counts, over the columns that a tool would find. */
  raw: (asked: Asked) => string;
  /** The same over the facts that the product keeps. */
  facts: (asked: Asked) => string;
};

export type Counts = Map<string, number[]>;

/** A period and a filter in words that both servers understand. */
export type Asked = {
  from: string;
  to: string;
  asOf: string;
  where: Filter["where"];
  /** Conditions on the columns of contacts, of journeys and of handoffs. */
  contact: string;
  journey: string;
  handoff: string;
};

const key = (...parts: (string | null | undefined)[]) => parts.map((part) => part ?? "–").join(" | ");

/** k and n of a metric by its groups. */
const kn =
  (...names: string[]) =>
  ([readings = []]: Reading[][]): Counts =>
    new Map(
      readings
        .filter(({ n }) => n > 0)
        .map(({ group, k, n }) => [
          key(...names.map((name) => group[name as keyof typeof group])),
          [k ?? 0, n],
        ]),
    );

export const cases: Case[] = [
  {
    name: "a: journey resolution by day, single and cross",
    metrics: [journeyResolution],
    by: ["day", "channels"],
    keys: 2,
    counts: kn("day", "channels"),
    raw: journeysRaw,
    facts: ({ from, to, asOf, journey }) => `
      select cast(opened_at as date), case when channel_count > 1 then 'cross' else 'single' end,
        count(*) filter (where resolved), count(*) filter (where resolved is not null)
      from journeys
      where opened_at >= timestamp '${from}' and opened_at < timestamp '${to}' and matures_at <= timestamp '${asOf}' and ${journey}
      group by 1, 2 having count(*) filter (where resolved is not null) > 0`,
  },
  {
    name: "b: satisfied and at ease by intent",
    metrics: [csat, ces],
    by: ["intent"],
    keys: 1,
    counts: ([satisfied = [], easy = []]) => {
      const found: Counts = new Map();
      for (const [place, readings] of [satisfied, easy].entries())
        for (const { group, k, n } of readings) {
          const counts = found.get(key(group.intent)) ?? [0, 0, 0, 0];
          counts.splice(2 * place, 2, k ?? 0, n);
          found.set(key(group.intent), counts);
        }
      return new Map([...found].filter(([, counts]) => counts.some((count) => count > 0)));
    },
    raw: surveysRaw,
    facts: surveysRaw,
  },
  {
    name: "c: resolution by intent and channel, its interval clustered by customer",
    metrics: [interactionResolution],
    by: ["intent", "channel"],
    keys: 2,
    counts: kn("intent", "channel"),
    raw: contactsRaw,
    facts: contactsRaw,
  },
  {
    name: "c': the same counts, read as the divergence of intents between channels",
    metrics: [divergence],
    by: ["intent"],
    keys: 2,
    counts: ([readings = []]) =>
      new Map(
        readings.flatMap(({ group, parts }) =>
          parts
            .filter(({ n }) => n > 0)
            .map(({ name, k, n }): [string, number[]] => [key(group.intent, name), [k ?? 0, n]]),
        ),
      ),
    raw: contactsRaw,
    facts: contactsRaw,
  },
  {
    name: "d: handoffs from channel to channel, with loss",
    metrics: [handoffLoss],
    by: ["channel_path"],
    keys: 1,
    counts: kn("channel_path"),
    raw: handoffsRaw,
    facts: ({ from, to, handoff }) => `
      select cast(from_channel as text) || ' > ' || cast(to_channel as text), count(*) filter (where fate in ('lost', 'never_connected')),
        count(*) filter (where fate <> 'unknown')
      from handoffs
      where requested_at >= timestamp '${from}' and requested_at < timestamp '${to}' and ${handoff}
      group by 1 having count(*) filter (where fate <> 'unknown') > 0`,
  },
  {
    name: "e: satisfaction by agent",
    metrics: [csat],
    by: ["agent"],
    periods: [[30, "30 days"]],
    keys: 1,
    counts: kn("agent"),
    raw: agentsRaw,
    facts: agentsRaw,
  },
];
