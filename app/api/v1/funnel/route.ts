import { database } from "@/db/client";
import { funnel, funnelGroupings } from "@/metrics/funnel";
import type { Metric } from "@/metrics/metric";
import { funnelTable } from "@/reporting/funnel-table";
import { keyViewer } from "../key-viewer";
import { namedMetric } from "../named-metric";
import { askedFilter, echo } from "../question";
import { Refusal } from "../refusal";
import { tabled } from "../tabled";
import { askedChoice } from "./asked-choice";

export const dynamic = "force-dynamic";

/** The share of each agent or team beside what chance alone makes of equals. */
export function GET(request: Request): Promise<Response> {
  return tabled(request, async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const parameters = new URL(request.url).searchParams;
    const metric = proportion(namedMetric(parameters.get("metric") ?? missing()));
    const { choice, problems } = askedChoice(parameters);
    const by = parameters.get("by");
    if (!funnelGroupings.some((one) => one === by))
      problems.push(
        `"by" must be ${funnelGroupings.join(" or ")}: say whose shares to lay beside one another.`,
      );
    const filter = await askedFilter(parameters, now, { others: ["metric", "prior", "limits"], problems });
    const found = await funnel(database(), metric, filter, viewer, now, choice);
    return {
      viewer,
      name: `${metric.id}-funnel`,
      table: () => funnelTable(filter, found),
      json: () => ({
        metric: metric.id,
        definition_version: metric.history.length,
        filter: echo(filter, now),
        ...found,
      }),
    };
  });
}

function proportion(metric: Metric): Metric {
  if (metric.kind === "proportion") return metric;
  throw new Refusal(400, `"${metric.id}" does not count k of n; a funnel needs a share, such as csat.`);
}

function missing(): never {
  throw new Refusal(400, 'Say which metric the funnel is about, e.g. "metric=csat".');
}
