import { database } from "@/db/client";
import { measure } from "@/metrics/measure";
import { isRowChoice, rowChoices, rowsBehind } from "@/metrics/rows-behind";
import { everyPage } from "@/reporting/every-page";
import { rowsTable } from "@/reporting/rows-table";
import { keyViewer } from "../../../key-viewer";
import { namedMetric } from "../../../named-metric";
import { askedPage, pagingNames } from "../../../paging";
import { askedFilter, echo } from "../../../question";
import { tabled } from "../../../tabled";

export const dynamic = "force-dynamic";

/**
 * Exactly the interactions, journeys or handoffs that a reading counts, beside the reading itself. As CSV
 * without a limit: all of them.
 */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/metrics/[id]/rows">,
): Promise<Response> {
  return tabled(request, async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const metric = namedMetric((await params).id);
    const parameters = new URL(request.url).searchParams;
    const { page, problems } = askedPage(parameters);
    const asked = parameters.get("only") ?? "all";
    const only = isRowChoice(metric, asked) ? asked : "all";
    if (only !== asked) problems.push(`"only" must be one of ${rowChoices.join(", ")}, not "${asked}".`);
    if (parameters.has("by")) problems.push('"by" groups readings; select one group instead.');
    const filter = await askedFilter(parameters, now, { others: [...pagingNames, "only"], problems });
    const turn = (wanted: typeof page) =>
      rowsBehind(database(), metric, filter, viewer, { ...wanted, only }, now);
    return {
      viewer,
      name: `${metric.id}-rows`,
      table: () =>
        rowsTable(metric, filter, everyPage(turn, page, parameters.has("limit") ? "page" : "whole")),
      json: async () => {
        const [[reading], { rows, next }] = await Promise.all([
          measure(database(), metric, filter, viewer, now),
          turn(page),
        ]);
        return { metric: metric.id, filter: echo(filter, now), reading, rows, next };
      },
    };
  });
}
