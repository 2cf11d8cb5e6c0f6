import { database } from "@/db/client";
import { line } from "@/journeys/line";
import { answered } from "../../answered";
import { keyViewer } from "../../key-viewer";
import { askedFilter } from "../../question";
import { Refusal } from "../../refusal";
import { snakeCase } from "../../snake-case";

export const dynamic = "force-dynamic";

/** One journey with everything on it, without anybody's name or words. Its outcome is not told before its window has passed at `as_of`. */
export function GET(request: Request, { params }: RouteContext<"/api/v1/journeys/[id]">): Promise<Response> {
  return answered(async () => {
    const viewer = await keyViewer(request, "read");
    const { id } = await params;
    const now = new Date();
    const { asOf, period } = await askedFilter(new URL(request.url).searchParams, now);
    const found = /^\d{1,15}$/.test(id) ? await line(database(), Number(id), viewer, period.timeZone) : null;
    if (!found) throw new Refusal(404, `There is no journey ${id}.`);
    const pending = found.maturesAt > (asOf ?? now.toISOString()) && { outcome: "pending", resolved: null };
    return snakeCase({ ...found, ...pending });
  });
}
