import { database } from "@/db/client";
import { measure } from "@/metrics/measure";
import { answered } from "../../answered";
import { keyViewer } from "../../key-viewer";
import { namedMetric } from "../../named-metric";
import { askedFilter, echo } from "../../question";

export const dynamic = "force-dynamic";

/** What one metric says for a filter: one reading, or one a group. */
export function GET(request: Request, { params }: RouteContext<"/api/v1/metrics/[id]">): Promise<Response> {
  return answered(async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const metric = namedMetric((await params).id);
    const filter = await askedFilter(new URL(request.url).searchParams, now);
    return {
      metric: metric.id,
      definition_version: metric.history.length,
      filter: echo(filter, now),
      readings: await measure(database(), metric, filter, viewer, now),
    };
  });
}
