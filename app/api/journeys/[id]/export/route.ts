import { withoutScores } from "@/app/(pages)/journeys/[id]/without-scores";
import { auth } from "@/app/auth";
import { recordAudit } from "@/db/access/audit";
import { viewerOf } from "@/db/access/viewer-of";
import { database, doorkeeper } from "@/db/client";
import { line } from "@/journeys/line";
import { businessZone } from "@/metrics/business-zone";
import { isBlind } from "@/quality/reviews/blindness";

export const dynamic = "force-dynamic";

/** One journey as a file: what the page shows to the same person, masked alike. That it left is written down. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/journeys/[id]/export">,
): Promise<Response> {
  const person = await auth();
  if (!person) return new Response("Sign in first.", { status: 401 });
  const viewer = viewerOf(person);
  const { id } = await params;
  const timeZone = await businessZone(database());
  const known = /^\d{1,15}$/.test(id) ? await line(database(), Number(id), viewer, timeZone) : null;
  const found = known && ((await isBlind(database(), viewer, known.id)) ? withoutScores(known) : known);
  if (!found) return new Response("There is no such journey, or it is not yours to see.", { status: 404 });
  const subject = `journey ${found.id}`;
  const detail = viewer.readsText ? "as JSON, with words" : "as JSON, without words";
  await recordAudit(doorkeeper(), viewer, { action: "export", subject, detail });
  // What has not matured can still change; a file that travels must say so itself.
  const pending = new Date(found.maturesAt) > new Date();
  const whole = { exportedAt: new Date().toISOString(), timeZone, pending, ...found };
  return new Response(`${JSON.stringify(whole, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="journey-${found.id}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
