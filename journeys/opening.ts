import type { TransactionSql } from "postgres";

/**
 * Defines the window aggregate `pg_temp.opening(started_at, window)`: over a customer's interactions in
 * order, the start of the journey that is open, or was open last. A start at or after the end of that
 * window opens the next journey; a null start opens nothing.
 *
 * An anchored window depends on the one before it, which plain window functions cannot say. One ordered
 * pass took a fifth of the time of a recursive query that looks up every next opening.
 */
export async function defineOpening(sql: TransactionSql): Promise<void> {
  // Careful: strict makes the first start the state without a call, and skips null starts.
  await sql`
    create or replace function pg_temp.opening_after(
      opened_at timestamptz, started_at timestamptz, journey_window interval)
    returns timestamptz language plpgsql immutable strict as $$
    begin
      if started_at < opened_at + journey_window then
        return opened_at;
      end if;
      return started_at;
    end $$`;
  await sql`
    create or replace aggregate pg_temp.opening(started_at timestamptz, journey_window interval) (
      sfunc = pg_temp.opening_after, stype = timestamptz)`;
}
