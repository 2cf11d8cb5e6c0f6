"use client";

import { type ReactNode, useActionState } from "react";
import { keepSession } from "./keep-session";
import type { SessionFields } from "./session-fields";

type Option = { value: string; words: string };
type Props = {
  fields: SessionFields;
  metrics: Option[];
  intents: Option[];
  /** Journeys that are offered to be linked. */
  journeys: Option[];
  /** Who is to be coached, for a new session; else the session as it was seen. */
  about: { agent: number } | { id: number; version: number };
  /** `plan`: a new one; `hold`: it can be held; `mend`: it has been held. */
  step: "plan" | "hold" | "mend";
};

/** Everything about a session; what was typed stays when it is refused. */
export function SessionForm({ fields, metrics, intents, journeys, about, step }: Props) {
  const [refusal, action, pending] = useActionState(keepSession, null);
  const shown = refusal?.fields ?? fields;
  return (
    <form action={action} className="grid gap-3">
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {refusal.sentence}
        </p>
      )}
      <Labelled words="What it is about">
        <input className="field" name="topic" required maxLength={200} defaultValue={shown.topic} />
      </Labelled>
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice words="Step" name="metric" options={metrics} value={shown.metric} />
        <Choice words="Intent" name="intent" options={intents} value={shown.intent} />
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Labelled words="Planned for">
          <input className="field" name="planned_on" type="date" required defaultValue={shown.plannedOn} />
        </Labelled>
        {step !== "plan" && (
          <Labelled words="Held on">
            <input className="field" name="held_on" type="date" defaultValue={shown.heldOn} />
          </Labelled>
        )}
        <Labelled words="Follow-up on">
          <input className="field" name="follow_up_on" type="date" defaultValue={shown.followUpOn} />
        </Labelled>
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Labelled words="Agreed target (%)">
          <input className="field" name="target" inputMode="decimal" defaultValue={shown.target} />
        </Labelled>
        <Labelled words="To be reached by">
          <input className="field" name="target_due_on" type="date" defaultValue={shown.targetDueOn} />
        </Labelled>
        <Labelled words="Journeys, by number">
          <input className="field" name="more_journeys" defaultValue={shown.moreJourneys} />
        </Labelled>
      </div>
      {journeys.length > 0 && (
        <fieldset className="grid gap-1 text-ink-soft text-small">
          <legend className="mb-1">Journeys to listen to</legend>
          {journeys.map(({ value, words }) => (
            <label key={value} className="flex items-center gap-2">
              <input
                type="checkbox"
                name="journeys"
                value={value}
                className="accent-accent"
                defaultChecked={shown.journeys.includes(value)}
              />
              {words}
            </label>
          ))}
        </fieldset>
      )}
      <Labelled words="Notes">
        <textarea className="field h-28 py-1.5" name="notes" maxLength={10_000} defaultValue={shown.notes} />
      </Labelled>
      <div className="flex flex-wrap gap-2">
        {step === "hold" && (
          <button type="submit" name="do" value="hold" className="button-strong" aria-disabled={pending}>
            It was held
          </button>
        )}
        <button
          type="submit"
          name="do"
          value="keep"
          className={step === "hold" ? "button" : "button-strong"}
          aria-disabled={pending}
        >
          {step === "plan" ? "Plan this session" : "Keep the changes"}
        </button>
      </div>
    </form>
  );
}

function Labelled({ words, children }: { words: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="grid content-start gap-1 text-ink-soft text-small">
      {words}
      {children}
    </label>
  );
}

function Choice({
  words,
  name,
  options,
  value,
}: {
  words: string;
  name: string;
  options: Option[];
  value: string;
}) {
  return (
    <Labelled words={words}>
      <select className="field" name={name} defaultValue={value} key={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
