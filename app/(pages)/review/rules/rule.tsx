import { flagName, severityWords } from "@/components/flag-words";
import { amount, count, counted, instant } from "@/components/format";
import { Severity } from "@/components/severity";
import { type FlagKind, flagRules, type RuleParameter, type RuleParameters } from "@/language/flags";
import type { RuleVersion } from "@/quality/triage/rule-figures";
import { RuleForm } from "./rule-form";

type Props = { kind: FlagKind; versions: RuleVersion[]; tunes: boolean; timeZone: string };

/** One rule: what it asks for, how often it is right, the form that tunes it, and how it was before. */
export function Rule({ kind, versions, tunes, timeZone }: Props) {
  const [current, ...former] = versions;
  if (!current) return null;
  const parameters: readonly RuleParameter[] = flagRules[kind].parameters;
  return (
    <section id={kind} className="card grid content-start gap-3 p-4" aria-labelledby={`${kind}-title`}>
      <header>
        <div className="flex items-baseline justify-between gap-3">
          <h2 id={`${kind}-title`} className="font-semibold text-lead">
            {flagName(kind)}
          </h2>
          {current.isOn ? (
            <Severity of={current.severity} />
          ) : (
            <p className="text-ink-faint text-small">Off</p>
          )}
        </div>
        <p className="text-ink-soft text-small">{flagRules[kind].meaning}</p>
      </header>
      <dl className="figures flex flex-wrap gap-x-8 gap-y-2 text-small">
        <div>
          <dt className="text-ink-faint text-tiny">Right so far</dt>
          <dd>{precisionWords(current)}</dd>
        </div>
        <div>
          <dt className="text-ink-faint text-tiny">Flags</dt>
          <dd>{count(current.standing)}</dd>
        </div>
      </dl>
      {tunes ? (
        <RuleForm
          kind={kind}
          version={current.version}
          isOn={current.isOn}
          severity={current.severity}
          values={parameters.map((parameter) => ({
            ...parameter,
            value: current.parameters[parameter.name] ?? parameter.usual,
          }))}
        />
      ) : (
        <p className="text-small">{parameterWords(parameters, current.parameters)}</p>
      )}
      <details>
        <summary className="text-accent text-small">
          Version {current.version}
          {current.author && `, by ${current.author}`}, since {instant(current.changedAt, timeZone)}
        </summary>
        <ol className="mt-2 grid gap-2 text-ink-soft text-small" aria-label={`Versions of ${flagName(kind)}`}>
          {[current, ...former].map((version) => (
            <li key={version.version}>
              <span className="font-medium text-ink">Version {version.version}</span>:{" "}
              {version.isOn ? severityWords[version.severity] : "off"};{" "}
              {parameterWords(parameters, version.parameters)} {precisionWords(version)}.{" "}
              {version.author ?? "Came with the product"}, {instant(version.changedAt, timeZone)}
              {version.endedAt && ` to ${instant(version.endedAt, timeZone)}`}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function precisionWords({ precision, confirmed, reviewed }: RuleVersion): string {
  if (!precision) return "None judged yet";
  const { low, high } = precision.interval;
  return `${amount(precision.value, "share")}: right in ${count(confirmed)} of ${counted(reviewed, "flag")} judged (${amount(low, "share")} to ${amount(high, "share")})`;
}

function parameterWords(parameters: readonly RuleParameter[], values: RuleParameters): string {
  return `${parameters
    .map(({ name, words, unit, usual }) => {
      const value = values[name] ?? usual;
      return `${words}: ${unit === "count" ? count(value) : amount(value, unit)}`;
    })
    .join("; ")}.`;
}
