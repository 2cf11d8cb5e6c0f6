import type { HandoffFate } from "@/language/vocabulary";

export type Crossing = { fromId: number; toId: number | null; fate: HandoffFate };

/** From the place of a stop to that of another, or to −1: nowhere. */
export type Step = { from: number; to: number; fate: HandoffFate | null };

/** What leads on from each stop: its handoffs, else a plain thread to the next. */
export function timelineSteps(stops: { id: number }[], crossings: Crossing[]): Step[] {
  return stops.flatMap(({ id }, index) => {
    const next = index + 1 < stops.length ? [{ from: index, to: index + 1, fate: null }] : [];
    const passed = crossings
      .filter(({ fromId }) => fromId === id)
      .map(
        ({ toId, fate }): Step => ({ from: index, to: stops.findIndex((stop) => stop.id === toId), fate }),
      );
    const covered = passed.some(({ to }) => to === index + 1);
    return covered ? passed : [...next, ...passed];
  });
}
