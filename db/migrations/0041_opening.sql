-- The window aggregate opening(started_at, window): over a customer's contacts in order, the start of the journey that is
-- open, or was open last. A start at or after the end of that window opens the next journey; a null start opens nothing.
--
-- An anchored window depends on the one before it, which plain window functions cannot say. One ordered pass took a fifth
-- of the time of a recursive query that looks up every next opening.
--
-- Careful: strict makes the first start the state without a call, and skips null starts.
create function opening_after(opened_at timestamptz, started_at timestamptz, journey_window interval)
returns timestamptz language plpgsql immutable strict as $$
begin
  if started_at < opened_at + journey_window then
    return opened_at;
  end if;
  return started_at;
end $$;--> statement-breakpoint
create aggregate opening(started_at timestamptz, journey_window interval) (
  sfunc = opening_after, stype = timestamptz);
