import { database } from "@/db/client";
import { measure } from "@/metrics/measure";
import { rowsBehind } from "@/metrics/rows-behind";
import { answered } from "../../../answered";
import { keyViewer } from "../../../key-viewer";
import { namedMetric } from "../../../named-metric";
import { askedPage, pagingNames } from "../../../paging";
import { askedFilter, echo } from "../../../question";

export const dynamic = "force-dynamic";

/** Exactly the interactions, journeys or handoffs that a reading counts, beside the reading itself. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/v1/metrics/[id]/rows">,
): Promise<Response> {
  return answered(async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const metric = namedMetric((await params).id);
    const parameters = new URL(request.url).searchParams;
    const { page, problems } = askedPage(parameters);
    if (parameters.has("by")) problems.push('"by" groups readings; select one group instead.');
    const filter = await askedFilter(parameters, now, { others: pagingNames, problems });
    const [[reading], { rows, next }] = await Promise.all([
      measure(database(), metric, filter, viewer, now),
      rowsBehind(database(), metric, filter, viewer, page, now),
    ]);
    return { metric: metric.id, filter: echo(filter, now), reading, rows, next };
  });
}
