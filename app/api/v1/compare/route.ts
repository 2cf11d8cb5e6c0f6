import { database } from "@/db/client";
import { type Cohorts, parseComparison } from "@/language/comparison";
import { compared } from "@/metrics/compared";
import { unknownNames } from "@/metrics/unknown-names";
import { comparisonsTable } from "@/reporting/comparisons-table";
import { keyViewer } from "../key-viewer";
import { namedMetric } from "../named-metric";
import { defaultPeriod, echo, refuse } from "../question";
import { Refusal } from "../refusal";
import { tabled } from "../tabled";

export const dynamic = "force-dynamic";

/** One metric for two cohorts, group by group, with the difference and its interval. */
export function GET(request: Request): Promise<Response> {
  return tabled(request, async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const parameters = new URL(request.url).searchParams;
    const metric = namedMetric(parameters.get("metric") ?? missing());
    const { problems, ...cohorts } = parseComparison(parameters, await defaultPeriod(now), ["metric"]);
    const selections = [cohorts.filter.where, cohorts.against.where];
    const unknown = await Promise.all(selections.map((where) => unknownNames(database(), where)));
    refuse([...problems, ...new Set(unknown.flat())]);
    const comparisons = await compared(database(), metric, cohorts, viewer, now);
    return {
      viewer,
      name: `${metric.id}-compared`,
      table: () => comparisonsTable(cohorts, comparisons),
      json: () => ({
        metric: metric.id,
        definition_version: metric.history.length,
        ...echoes(cohorts, now),
        comparisons,
      }),
    };
  });
}

function echoes({ filter, against, kind }: Cohorts, now: Date) {
  return { compared_with: kind, filter: echo(filter, now), against: echo(against, now) };
}

function missing(): never {
  throw new Refusal(400, 'Say which metric to compare, e.g. "metric=journey-resolution".');
}
