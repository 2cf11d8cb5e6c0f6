import { database } from "@/db/client";
import { line } from "@/journeys/line";
import { answered } from "../../answered";
import { keyViewer } from "../../key-viewer";
import { Refusal } from "../../refusal";
import { snakeCase } from "../../snake-case";

export const dynamic = "force-dynamic";

/** One journey with everything on it, without anybody's name or words. Its outcome is not told too early. */
export function GET(request: Request, { params }: RouteContext<"/api/v1/journeys/[id]">): Promise<Response> {
  return answered(async () => {
    const viewer = await keyViewer(request, "read");
    const { id } = await params;
    const found = /^\d{1,15}$/.test(id) ? await line(database(), Number(id), viewer) : null;
    if (!found) throw new Refusal(404, `There is no journey ${id}.`);
    const pending = found.maturesAt > new Date().toISOString() && { outcome: "pending", resolved: null };
    return snakeCase({ ...found, ...pending });
  });
}
