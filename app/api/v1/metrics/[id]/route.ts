import { database } from "@/db/client";
import { definitionBreaks } from "@/metrics/definition-breaks";
import { measure } from "@/metrics/measure";
import { readingsTable } from "@/reporting/readings-table";
import { keyViewer } from "../../key-viewer";
import { namedMetric } from "../../named-metric";
import { askedFilter, echo } from "../../question";
import { tabled } from "../../tabled";

export const dynamic = "force-dynamic";

/** What one metric says for a filter: one reading, or one a group. */
export function GET(request: Request, { params }: RouteContext<"/api/v1/metrics/[id]">): Promise<Response> {
  return tabled(request, async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const metric = namedMetric((await params).id);
    const filter = await askedFilter(new URL(request.url).searchParams, now);
    const readings = await measure(database(), metric, filter, viewer, now);
    return {
      viewer,
      name: metric.id,
      table: () => readingsTable(filter, readings),
      json: () => ({
        metric: metric.id,
        definition_version: metric.history.length,
        definition_breaks: definitionBreaks(metric, filter.period),
        filter: echo(filter, now),
        readings,
      }),
    };
  });
}
