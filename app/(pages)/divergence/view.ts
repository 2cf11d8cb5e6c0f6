import { isChannel } from "@/components/channel-glyph";
import type { Kept } from "@/components/filter-links";
import { ces } from "@/metrics/ces";
import { csat } from "@/metrics/csat";
import { interactionResolution } from "@/metrics/interaction-resolution";
import type { Metric } from "@/metrics/metric";
import { type IntentDepth, intentDepth } from "../intent-depth";
import { ownChoice } from "../own-choice";

export const ownNames = ["metric", "depth", "cell"];

const mapped = [interactionResolution, csat, ces];
export const metricIds = ["interaction-resolution", "csat", "ces"] as const;
export type MetricId = (typeof metricIds)[number];

export const metricWords: Record<MetricId, string> = {
  "interaction-resolution": "Resolved",
  csat: "Satisfied",
  ces: "Easy",
};

/** One square of the map. */
export type Place = { intent: string; channel: string };

/** What of the map is looked at. */
export type View = { metric: MetricId; depth: IntentDepth; cell: Place | null };

export function viewOf(own: Kept): { view: View; problems: string[] } {
  const metric = ownChoice(own, "metric", metricIds);
  const depth = intentDepth(own);
  const named = own.findLast(([name]) => name === "cell")?.[1];
  const cell = named === undefined ? null : placeOf(named);
  const problems =
    named !== undefined && cell === null
      ? [`"cell" must be an intent and a channel such as billing,chat, not "${named}".`]
      : [];
  return {
    view: { metric: metric.chosen, depth: depth.chosen, cell },
    problems: [...metric.problems, ...depth.problems, ...problems],
  };
}

/** The view as parameters; what is as usual is not written. */
export function keptOf({ metric, depth, cell }: View): Kept {
  const parameters: Kept = [];
  if (metric !== metricIds[0]) parameters.push(["metric", metric]);
  if (depth !== "full") parameters.push(["depth", depth]);
  if (cell) parameters.push(["cell", `${cell.intent},${cell.channel}`]);
  return parameters;
}

export function metricOf({ metric }: View): Metric {
  return mapped.find(({ id }) => id === metric) ?? interactionResolution;
}

/** A channel has no comma; an intent may. */
function placeOf(text: string): Place | null {
  const comma = text.lastIndexOf(",");
  const [intent, channel] = [text.slice(0, comma), text.slice(comma + 1)];
  return comma > 0 && isChannel(channel) ? { intent, channel } : null;
}
