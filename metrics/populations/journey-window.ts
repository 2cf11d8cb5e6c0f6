import { sql } from "drizzle-orm";

/** The window of journeys where a row has to be judged by it: elapsed hours, two weeks unless set otherwise. */
export const journeyWindow = sql`make_interval(hours => coalesce(
  (select (value #>> '{}')::int from settings where key = 'journey_window_hours'), 336))`;
