import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Span } from "@/ingest/uploads/span-of-import";
import { dateIn, shifted } from "@/language/period";
import type { Reading } from "@/language/reading";
import { businessZone } from "@/metrics/business-zone";
import { ces } from "@/metrics/ces";
import { csat } from "@/metrics/csat";
import { handoffLoss } from "@/metrics/handoff-loss";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { journeyResolution } from "@/metrics/journey-resolution";
import { measure } from "@/metrics/measure";
import { silence } from "@/metrics/silence";

/** What the headline metrics say of the sources and days of a file, the file included. */
export type Headline = { from: string; to: string; sources: string[]; readings: Reading[] };

const metrics = [journeyResolution, interactionResolution, csat, ces, handoffLoss, silence];

/** Reads the headline with what a try or an import brought in it. */
export const headlineFor =
  (viewer: Viewer) =>
  async (database: Database, { first, last, sources }: Span): Promise<Headline> => {
    const timeZone = await businessZone(database);
    const [from, to] = [dateIn(first, timeZone), shifted(dateIn(last, timeZone), 1)];
    const filter = { period: { from, to, timeZone }, asOf: null, by: [], where: { source: sources } };
    const now = new Date();
    const readings = await Promise.all(
      metrics.map((metric) => measure(database, metric, filter, viewer, now)),
    );
    return { from, to, sources, readings: readings.flat() };
  };
