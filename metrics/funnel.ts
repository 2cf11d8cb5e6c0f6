import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { printedFrom, type Reading } from "@/language/reading";
import { type BetaPrior, betaPrior } from "./inference/beta-prior";
import { funnelDispersion } from "./inference/funnel-dispersion";
import { type FunnelLimits, funnelBand, funnelLimits } from "./inference/funnel-limits";
import { shrunkenShare } from "./inference/shrunken-share";
import { measure } from "./measure";
import type { Metric } from "./metric";

/** Whose shares can be held against one another's without ranking them. */
export const funnelGroupings = ["agent", "team"] as const;

/** `exact`: as chance alone would have it. `widened`: by as much as the groups vary beyond chance. */
export const limitKinds = ["exact", "widened"] as const;

/** Without a prior, it is read from how the groups differ. */
export type FunnelChoice = { prior: BetaPrior | null; limits: (typeof limitKinds)[number] };

/** A share drawn towards the others; without an interval where the groups differ no more than by chance. */
type Shrunken = { value: number; low: number | null; high: number | null };

export type FunnelGroup = {
  group: Reading["group"];
  reading: Reading;
  /** Where the share lies between the limits; `not_enough`: below ten rows nothing is said. */
  band: "inside" | "outside_95" | "outside_998" | "not_enough";
  limits: FunnelLimits | null;
  shrunken: Shrunken | null;
};

export type Funnel = {
  /** The share of the whole selection. */
  target: number | null;
  prior: (BetaPrior & { from: "given" | "moments" }) | null;
  /** How much more the groups vary than chance would have it; 1 is chance. */
  dispersion: { phi: number; beyond_chance: boolean } | null;
  /** By name, never by share. */
  groups: FunnelGroup[];
  caveats: string[];
};

/**
 * The share of each agent or team beside what chance alone makes of equals, for coaching and never as a
 * ranking. Rows without an agent or team are in the target only. `metric` is a proportion.
 */
export async function funnel(
  database: Database,
  metric: Metric,
  filter: Filter,
  viewer: Viewer,
  now: Date,
  choice: FunnelChoice,
): Promise<Funnel> {
  const [[whole], all] = await Promise.all([
    measure(database, metric, { ...filter, by: [] }, viewer, now),
    measure(database, metric, filter, viewer, now),
  ]);
  const target = whole?.value ?? null;
  const readings = all.filter(({ group }) => !Object.values(group).includes(null));
  const seen = readings.map(counts).filter(({ n }) => n > 0);
  const prior = priorOf(seen, choice);
  const dispersion =
    target === null
      ? null
      : funnelDispersion(
          seen.filter(({ n }) => n >= printedFrom),
          target,
        );
  const widening = choice.limits === "widened" && dispersion ? dispersion.phi : 1;
  const areAlike = prior === null && seen.length > 1;
  return {
    target,
    prior,
    dispersion: dispersion && { phi: dispersion.phi, beyond_chance: dispersion.beyondChance },
    groups: readings.map((reading) => ({
      group: reading.group,
      reading,
      ...placed(reading, target, widening),
      shrunken: reading.n === 0 ? null : shrunken(reading, prior, areAlike ? target : null),
    })),
    caveats: areAlike ? [...caveats, alike] : caveats,
  };
}

const caveats = [
  "In order of name: no ranking. Inside the limits the groups are what chance alone makes of equals.",
  "Limits are exact binomial around the share of the whole selection, 95% and 99.8%. They take contacts for independent and know nothing of what each group was given to handle.",
  "A shrunken share draws a group towards the others, the more so the fewer its rows.",
];
const alike =
  "The groups differ no more than chance would have it, so the best guess for each is the target.";

const counts = ({ k, n }: Reading) => ({ k: k ?? 0, n });

function priorOf(seen: { k: number; n: number }[], { prior }: FunnelChoice): Funnel["prior"] {
  if (prior) return { ...prior, from: "given" };
  const found = betaPrior(seen);
  return found && { ...found, from: "moments" };
}

function placed(
  reading: Reading,
  target: number | null,
  dispersion: number,
): Pick<FunnelGroup, "band" | "limits"> {
  const { k, n } = counts(reading);
  const limits = target === null || n < printedFrom ? null : funnelLimits(n, target, dispersion);
  return { band: limits ? funnelBand(k, n, limits) : "not_enough", limits };
}

function shrunken(reading: Reading, prior: BetaPrior | null, target: number | null): Shrunken | null {
  const { k, n } = counts(reading);
  if (prior) return shrunkenShare(k, n, prior);
  return target === null ? null : { value: target, low: null, high: null };
}
