import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Choices, choices } from "@/metrics/choices";

/** A list younger than `fresh` is given as it is, one younger than `usable` while a new one is made. */
const fresh = 15_000;
const usable = 300_000;

type Kept = { found: Promise<Choices>; at: number };

// Careful: Next bundles pages apart, so module state alone would keep a list for each of them.
const shared = globalThis as { throughlineChoices?: Map<string, Kept> };

/**
 * What the filter bar of a viewer offers. Finding every name in use takes longer than the rest of a page's
 * head, so what was found a moment ago is found again.
 */
export function offeredTo(viewer: Viewer, now: number): Promise<Choices> {
  shared.throughlineChoices ??= new Map();
  const kept = shared.throughlineChoices;
  const key = JSON.stringify(viewer.teamIds);
  const old = kept.get(key);
  const age = old ? now - old.at : Number.POSITIVE_INFINITY;
  if (old && age < fresh) return old.found;
  const found = choices(database(), viewer);
  kept.set(key, { found, at: now });
  found.catch(() => kept.delete(key));
  return old && age < usable ? old.found : found;
}
