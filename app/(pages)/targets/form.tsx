"use client";

import { useActionState } from "react";
import { keepTarget } from "./keep-target";

type Option = { value: string; words: string };
type Props = {
  metrics: (Option & { typed: string })[];
  /** Whom one may set targets for, in groups. */
  whom: { words: string; options: Option[] }[];
  /** The metric that is chosen at first. */
  metric?: string;
  /** Where to go when it is set; without it, to all targets. */
  back?: string;
};

/** Sets a target; what was typed stays when it is refused. */
export function TargetForm({ metrics, whom, metric, back }: Props) {
  const [refusal, action, pending] = useActionState(keepTarget, null);
  return (
    <form action={action} className="grid gap-3">
      {refusal && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {refusal.sentence}
        </p>
      )}
      {back && <input type="hidden" name="back" value={back} />}
      <div className="grid gap-3 sm:grid-cols-[1.4fr_1.2fr_0.6fr_0.8fr]">
        <div className="grid gap-1 text-ink-soft text-small">
          <label htmlFor="target-metric">Metric</label>
          <select
            id="target-metric"
            className="field"
            name="metric"
            defaultValue={refusal?.metric ?? metric}
            key={refusal?.metric}
          >
            {metrics.map(({ value, words, typed }) => (
              <option key={value} value={value}>
                {words} ({typed})
              </option>
            ))}
          </select>
        </div>
        <div className="grid gap-1 text-ink-soft text-small">
          <label htmlFor="target-whom">For</label>
          <select
            id="target-whom"
            className="field"
            name="whom"
            defaultValue={refusal?.whom}
            key={refusal?.whom}
          >
            {whom.map(({ words, options }) => (
              <optgroup key={words} label={words}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <label className="grid gap-1 text-ink-soft text-small">
          Target
          <input
            className="field"
            name="value"
            required
            inputMode="decimal"
            autoComplete="off"
            defaultValue={refusal?.value}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          By
          <input className="field" name="due_on" type="date" required defaultValue={refusal?.dueOn} />
        </label>
      </div>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        Set this target
      </button>
    </form>
  );
}
