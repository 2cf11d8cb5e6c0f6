"use client";

import { useActionState } from "react";
import { beginCalibration } from "../keep-calibration";

type Props = {
  cards: { id: number; name: string }[];
  people: { id: number; name: string; isSupervisor: boolean }[];
};

/** Begins a calibration; what was typed stays when it is refused. */
export function CalibrationForm({ cards, people }: Props) {
  const [refusal, action, pending] = useActionState(beginCalibration, null);
  return (
    <form action={action} className="card grid max-w-3xl gap-4 p-4">
      {refusal && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {refusal.sentence}
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="grid gap-1 text-ink-soft text-small">
          Title
          <input
            className="field"
            name="title"
            required
            maxLength={80}
            autoComplete="off"
            placeholder="Voice, November"
            defaultValue={refusal?.title}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Scorecard
          <select
            className="field"
            name="scorecard"
            defaultValue={refusal?.scorecard}
            key={refusal?.scorecard}
          >
            {cards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="grid gap-1 text-ink-soft text-small">
        <span>
          What is judged: the addresses of journeys, one a line. For a single contact, the address with{" "}
          <code>#interaction-…</code>, as its link on the journey's page has it.
        </span>
        <textarea
          className="field h-40 py-1.5 font-mono"
          name="subjects"
          required
          placeholder={"/journeys/4711\n/journeys/4712#interaction-4713"}
          defaultValue={refusal?.subjects}
        />
      </label>
      <fieldset className="grid gap-1">
        <legend className="text-ink-soft text-small">Who judges</legend>
        {people.map(({ id, name, isSupervisor }) => (
          <label key={`${id} ${refusal?.judges}`} className="option">
            <input
              type="checkbox"
              name="judge"
              value={id}
              defaultChecked={refusal?.judges.includes(`${id}`)}
            />
            <span>
              {name}
              {isSupervisor && (
                <span className="ml-2 text-ink-faint">supervisor, only of their own teams</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <label className="grid max-w-xs gap-1 text-ink-soft text-small">
        Expert, whose answers count as the right ones
        <select className="field" name="expert" defaultValue={refusal?.expert} key={refusal?.expert}>
          <option value="">Nobody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        Begin
      </button>
    </form>
  );
}
