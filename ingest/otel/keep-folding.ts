import type { Sql } from "postgres";
import { isAway } from "@/db/is-away";
import { foldArrivals } from "./fold-arrivals";

/** How often contacts are looked for that have been quiet for long enough, and arrivals that had to wait. */
const restMilliseconds = 30_000;
const firstPause = 500;
const longestPause = 30_000;

type Folding = {
  isAsked: boolean;
  running: Promise<void> | null;
  rest: NodeJS.Timeout | null;
  /** Whether it was said that the database is away. */
  isWaiting: boolean;
};

// Careful: Next bundles routes apart; they must share one turn of folding.
const shared = globalThis as { throughlineFolding?: Folding };

/** Has what arrived folded soon, in the background, one turn at a time; from then on looks by itself. */
export function keepFolding(sql: Sql): void {
  shared.throughlineFolding ??= { isAsked: false, running: null, rest: null, isWaiting: false };
  const folding = shared.throughlineFolding;
  folding.isAsked = true;
  folding.running ??= turns(sql, folding).finally(() => {
    folding.running = null;
    folding.rest ??= setTimeout(() => {
      folding.rest = null;
      keepFolding(sql);
    }, restMilliseconds).unref();
  });
}

/** Resolves when nothing is being folded any more. */
export async function folded(): Promise<void> {
  while (shared.throughlineFolding?.running) await shared.throughlineFolding.running;
}

async function turns(sql: Sql, folding: Folding): Promise<void> {
  let pause = firstPause;
  while (folding.isAsked) {
    folding.isAsked = false;
    try {
      await foldAll(sql);
      pause = firstPause;
      if (folding.isWaiting) console.log("The database is back, and spans are folded again.");
      folding.isWaiting = false;
    } catch (error) {
      tell(error, folding);
      folding.isAsked = true;
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
      pause = Math.min(pause * 2, longestPause);
    }
  }
}

/** An outage is told once, however often it is tried again meanwhile. */
function tell(error: unknown, folding: Folding): void {
  if (!isAway(error)) console.error("Spans wait to be folded:", error);
  else if (!folding.isWaiting)
    console.error("The database is away, and spans wait to be folded:", (error as Error).message);
  folding.isWaiting ||= isAway(error);
}

/** Folds until nothing is due. What cannot be folded is put off alone, so that it holds up nothing else. */
export async function foldAll(sql: Sql): Promise<void> {
  const now = () => new Date().toISOString();
  for (;;) {
    try {
      if (!(await foldArrivals(sql, now()))) return;
    } catch (error) {
      if (isAway(error)) throw error;
      const failure = await foldArrivals(sql, now(), 1).then(
        () => null,
        (error) => error,
      );
      if (isAway(failure)) throw failure;
      if (failure) await putOff(sql, failure);
    }
  }
}

/** Waits longer after each failure, up to a day. Throws what failed when the database cannot be reached. */
async function putOff(sql: Sql, failure: unknown): Promise<void> {
  console.error("One arrival cannot be folded and is put off:", failure);
  await sql.begin(async (transaction) => {
    const [late] = await transaction`
      update span_arrivals
      set attempts = attempts + 1, due_at = clock_timestamp() + least(2 ^ attempts, 86400) * interval '1 second'
      where id = (
        select id from span_arrivals where due_at <= clock_timestamp() order by due_at, id limit 1)
      returning id`;
    if (!late)
      await transaction`
        update open_contacts set closes_at = closes_at + interval '1 day'
        where closes_at = (select min(closes_at) from open_contacts)`;
  });
}
