"use client";

import { useActionState } from "react";
import { keepDraw } from "./keep-draw";

/** What to draw, and what came of it. Fields keep what was typed. */
export function DrawForm({ from, last, timeZone }: { from: string; last: string; timeZone: string }) {
  const [said, draw, pending] = useActionState(keepDraw, null);
  const typed = said?.typed;
  return (
    <form action={draw} className="grid gap-3" aria-label="Draw a sample">
      <input type="hidden" name="time_zone" value={timeZone} />
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-ink-soft text-small">
          Journeys for each
          <input
            className="field"
            name="size"
            type="number"
            min={1}
            max={20}
            required
            defaultValue={typed?.size ?? "2"}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Of each
          <select className="field" name="unit" defaultValue={typed?.unit ?? "team"}>
            <option value="team">Team and week</option>
            <option value="agent">Agent and week</option>
          </select>
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Opened from
          <input className="field" name="from" type="date" required defaultValue={typed?.from ?? from} />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          To (last day)
          <input className="field" name="last" type="date" required defaultValue={typed?.last ?? last} />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Seed
          <input
            className="field"
            name="seed"
            required
            maxLength={60}
            autoComplete="off"
            placeholder="any word"
            defaultValue={typed?.seed ?? ""}
          />
        </label>
        <button type="submit" className="button-strong" aria-disabled={pending}>
          {pending ? "Drawing…" : "Draw"}
        </button>
      </div>
      <p className="text-ink-faint text-tiny">
        Whole weeks from Monday ({timeZone}); only journeys whose window has passed. The same seed draws the
        same of the same journeys, so that anybody can check what was drawn.
      </p>
      {said && (
        <p role="status" className="text-small">
          {said.sentence}
        </p>
      )}
    </form>
  );
}
