"use client";

import { useActionState } from "react";
import { flagName, severityWords } from "@/components/flag-words";
import { type FlagKind, type RuleParameter, type Severity, severities } from "@/language/flags";
import { keepRule } from "./keep-rule";

type Props = {
  kind: FlagKind;
  version: number;
  isOn: boolean;
  severity: Severity;
  values: (RuleParameter & { value: number })[];
};

/** Switches and tunes a rule; says what became of it in place. */
export function RuleForm({ kind, version, isOn, severity, values }: Props) {
  const [said, save, pending] = useActionState(keepRule, null);
  return (
    <form
      action={save}
      key={version}
      className="grid gap-3"
      aria-label={`Change the rule: ${flagName(kind)}`}
    >
      <input type="hidden" name="kind" value={kind} />
      <div className="flex flex-wrap items-end gap-3">
        <label className="inline-flex h-8 items-center gap-1.5 text-small">
          <input type="checkbox" name="is_on" defaultChecked={isOn} className="accent-accent" />
          On
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Severity
          <select className="field" name="severity" defaultValue={severity}>
            {severities.map((one) => (
              <option key={one} value={one}>
                {severityWords[one]}
              </option>
            ))}
          </select>
        </label>
        {values.map(({ name, words, unit, least, most, value }) => (
          <label key={name} className="grid gap-1 text-ink-soft text-small">
            {words}
            <input
              className="field"
              name={name}
              type="number"
              required
              min={least}
              max={most}
              step={unit === "count" ? 1 : 0.01}
              defaultValue={value}
            />
          </label>
        ))}
      </div>
      <button type="submit" className="button justify-self-start" aria-disabled={pending}>
        {pending ? "Raising flags anew…" : "Save"}
      </button>
      {said && (
        <p role="status" className="text-small">
          {said}
        </p>
      )}
    </form>
  );
}
