"use server";

import { revalidatePath } from "next/cache";
import { flagName } from "@/components/flag-words";
import { database, writer } from "@/db/client";
import { changeRule } from "@/journeys/flags/change-rule";
import { flagRules, isFlagKind } from "@/language/flags";
import { sweepOutliers } from "@/quality/triage/outliers";
import { currentViewer } from "../../../viewer";

/** Makes the next version of a rule of what the form gives. Answers what became of it, in a sentence. */
export async function keepRule(_: string | null, form: FormData): Promise<string> {
  const viewer = await currentViewer();
  const kind = String(form.get("kind"));
  if (!isFlagKind(kind)) return "There is no such rule.";
  const parameters = Object.fromEntries(
    flagRules[kind].parameters.map(({ name }) => [name, Number(form.get(name) ?? Number.NaN)]),
  );
  const refusal = await changeRule(writer(), viewer, kind, {
    isOn: form.has("is_on"),
    severity: Number(form.get("severity")),
    parameters,
  });
  if (refusal) return refusal;
  if (kind === "agent_outlier") await sweepOutliers(database());
  revalidatePath("/review/rules");
  return `${flagName(kind)} is changed, and its flags are raised anew.`;
}
