import { journeyAddress } from "@/components/journey-address";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { isQueueCursor, queue } from "@/quality/triage/queue";
import { queueParameters, queueQuestion } from "@/quality/triage/queue-question";

/** As many as one looks through at a time; from the last of them the way leads back to the queue. */
const limit = 100;

/** The journeys before and after one in the queue of the review. */
export async function besideQueued(
  where: Filter["where"],
  list: URL,
  { id, timeZone }: { id: number; timeZone: string },
  viewer: Viewer,
): Promise<{ previous: string | null; next: string | null }> {
  const { searchParams } = list;
  const asked = [...searchParams].filter(([name]) => (queueParameters as readonly string[]).includes(name));
  const cursor = searchParams.getAll("cursor").filter(isQueueCursor).at(-1) ?? null;
  const { rows } = await queue(database(), { where }, queueQuestion(asked), viewer, { cursor, limit });
  const place = rows.findIndex(({ journeyId }) => journeyId === id);
  const to = (index: number) => {
    const row = place < 0 ? undefined : rows[index];
    return row ? journeyAddress(row.journeyId, timeZone, `${list.pathname}${list.search}`) : null;
  };
  return { previous: to(place - 1), next: to(place + 1) };
}
