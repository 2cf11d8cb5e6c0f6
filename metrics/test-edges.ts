import type { Contact } from "@/journeys/test-world";
import { dateIn, type Period } from "@/language/period";

const quarterOfAnHour = 900_000;

const known = new Map<string, Date>();

/** The instant at which a date begins in a zone, found by going through the quarters of an hour around it. */
export function beginning(date: string, timeZone: string): Date {
  const name = `${date} ${timeZone}`;
  let instant = Date.parse(date) - 15 * 3_600_000;
  if (!known.has(name)) while (dateIn(new Date(instant), timeZone) < date) instant += quarterOfAnHour;
  const found = known.get(name) ?? new Date(instant);
  known.set(name, found);
  return found;
}

export const edgesOf = ({ from, to, timeZone }: Period): Date[] =>
  [from, to].map((date) => beginning(date, timeZone));

/**
 * The same world with half of its contacts on edges: one in four begins at the very instant, one in four ends
 * there, and what they promised is due there. Which ones follows from the minute, so a smaller world keeps its own.
 */
export function onEdges(world: Contact[], edges: readonly Date[]): Contact[] {
  return world.map((one) => {
    const lot = (Date.parse(one.at) / 60_000) % (4 * edges.length);
    const edge = edges[lot % edges.length];
    if (!edge || lot >= 2 * edges.length) return one;
    const before = lot < edges.length ? 0 : (one.minutes ?? 0) * 60_000;
    return {
      ...one,
      at: new Date(edge.getTime() - before).toISOString(),
      ...(one.promises && {
        promises: one.promises.map((promise) => ({
          ...promise,
          dueAt: promise.dueAt && edge.toISOString(),
        })),
      }),
    };
  });
}
