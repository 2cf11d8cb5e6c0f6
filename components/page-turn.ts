import { after } from "next/server";
import { cache } from "react";
import { type Place, turns } from "./turns";

/**
 * So many pages at once have their numbers worked on: a few statements for each card keep the connections busy, and one
 * thread writes all pages. More at once come no sooner, and keep everybody from seeing the first of theirs.
 */
const pagesAtOnce = 2;

// Careful: Next may have a module twice, and there is one thread.
const shared = globalThis as { takeTurn?: () => Place };

/** Waits for the turn of the page that is being written, once for all parts of it; it is over when the page has been sent or is given up. */
export const pageTurn = cache(async (): Promise<void> => {
  shared.takeTurn ??= turns(pagesAtOnce);
  const place = shared.takeTurn();
  after(place.leave);
  await place.come;
});
