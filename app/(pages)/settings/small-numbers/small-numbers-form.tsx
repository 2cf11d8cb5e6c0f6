"use client";

import { useActionState } from "react";
import { type RuleNumber, type RuleWish, ruleLimits, ruleNumbers, stratumNames } from "@/metrics/rule-choice";
import { keepSmallNumbers } from "./keep-small-numbers";

const effects: Record<RuleNumber, string> = {
  smallestGroup:
    "A number about fewer customers is withheld on every page, in the API and in files; where that alone would give it away, the next smallest is too.",
  smallestCell:
    "Divergence between channels reads only channels with so many contacts about a matter; a share of fewer says little.",
  smallestStratum:
    "Adjusted satisfaction weights a kind of contact for itself from so many answers on; kinds with fewer are put together.",
};
const places = ["First", "Then", "Then", "Last"];
const stratumWords: Record<(typeof stratumNames)[number], string> = {
  outcome: "How it ended",
  agent_kind: "Person or AI",
  intent: "Intent",
  channel: "Channel",
};

/** The rules for small numbers. What was typed stays when it is refused. */
export function SmallNumbersForm({ wish: now }: { wish: RuleWish }) {
  const [kept, action, pending] = useActionState(keepSmallNumbers, null);
  const wish = kept?.wish ?? now;
  return (
    <form action={action} className="grid gap-5">
      {kept && kept.problems.length > 0 && (
        <ul role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {kept.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {kept && kept.problems.length === 0 && (
        <p role="status" className="rounded-medium bg-better-soft px-3 py-2 text-small">
          Kept. Every number that is asked for from now on follows these rules.
        </p>
      )}
      {ruleNumbers.map((rule) => (
        <div key={rule} className="grid max-w-prose gap-1">
          <label className="font-medium" htmlFor={rule}>
            {ruleLimits[rule].words}
          </label>
          <p id={`${rule}-effect`} className="text-ink-soft text-small">
            {effects[rule]} {ruleLimits[rule].usual} unless set otherwise.
          </p>
          <input
            className="field figures max-w-40"
            id={rule}
            name={rule}
            type="number"
            required
            aria-describedby={`${rule}-effect`}
            min={ruleLimits[rule].least}
            max={ruleLimits[rule].most}
            defaultValue={wish[rule]}
          />
        </div>
      ))}
      {/* Careful: after an action React sets lists back to their first entry; with another key they are made anew. */}
      <fieldset key={kept?.turn} className="grid max-w-prose gap-2">
        <legend className="font-medium">What answers are weighted by</legend>
        <p className="text-ink-soft text-small">
          Adjusted satisfaction gives each kind of contact the share that it has among all contacts. The later
          a trait stands, the sooner it is given up where answers are few. Choose before you look at the
          result.
        </p>
        <div className="grid gap-3 sm:grid-cols-4">
          {stratumNames.map((_, place) => (
            <label key={stratumNames[place]} className="grid gap-1 text-ink-soft text-small">
              {places[place]}
              <select
                className="field"
                name={`stratum${place + 1}`}
                aria-label={`Weighted by, place ${place + 1}`}
                defaultValue={wish.csatStrata[place] ?? ""}
              >
                <option value="">Nothing more</option>
                {stratumNames.map((name) => (
                  <option key={name} value={name}>
                    {stratumWords[name]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        Keep
      </button>
    </form>
  );
}
