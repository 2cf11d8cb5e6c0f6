import { canonical, type Given, type Version } from "../canonical";
import { type SourceRules, usualRules } from "../source-rules";
import { contactOfSpans, evaluation } from "./contact-of-spans";
import type { Conventions } from "./conventions";
import type { Gathered } from "./gathered";

/** A contact in the form in which records are kept; no versions: nothing is left of it. */
export type FoldedContact = { interaction: string; versions: Version[]; closesAt: string | null };

/** The version of what has no date: always the same one, so that folding again changes nothing. */
const longAgo = "1970-01-01T00:00:00Z";

export function foldedContact(
  gathered: Gathered,
  conventions: Conventions,
  now: string,
  rules = usualRules,
): FoldedContact {
  const { interaction, spans, scores } = gathered;
  if (spans.length === 0) {
    // The contact came another way, or is still to come: its evaluations wait for it as records of their own.
    const versions = scores.flatMap((score) =>
      fitting(
        {
          ...evaluation(score),
          record_type: "evaluation",
          external_id: score.id,
          interaction,
          source_updated_at: score.at ?? longAgo,
        },
        rules,
      ),
    );
    return { interaction, versions, closesAt: null };
  }
  const { given, closesAt } = contactOfSpans(gathered, conventions, now);
  return { interaction, versions: fitting(given, rules), closesAt };
}

/** The record without what it may not say: one odd attribute must not cost a contact. */
function fitting(given: Given, rules: SourceRules): Version[] {
  const read = canonical(given, null, () => rules);
  if ("versions" in read) return read.versions;
  const wrong = new Set(read.problems.map(({ path }) => path.split(".")[0] as string));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
  return Object.keys(rest).length < Object.keys(given).length ? fitting(rest, rules) : [];
}
