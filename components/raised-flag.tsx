import type { ComponentProps } from "react";
import { flagName, reasonWords } from "./flag-words";
import { Severity } from "./severity";

type Props = {
  kind: Parameters<typeof reasonWords>[0];
  reason: Parameters<typeof reasonWords>[1];
  severity: ComponentProps<typeof Severity>["of"];
  /** What people made of it; null: nobody has judged it yet. */
  verdict: "confirmed" | "dismissed" | null;
};

/** A flag with its severity, its reason in words, and the verdict on it. */
export function RaisedFlag({ kind, severity, reason, verdict }: Props) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 font-medium">
        <Severity of={severity} />
        {flagName(kind)}
        {verdict && (
          <span className="font-normal text-ink-soft text-small">
            {verdict === "confirmed" ? "Confirmed" : "Dismissed"}
          </span>
        )}
      </p>
      <p className="text-ink-soft text-small">{reasonWords(kind, reason)}</p>
    </>
  );
}
