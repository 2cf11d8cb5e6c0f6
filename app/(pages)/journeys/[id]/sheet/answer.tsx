import { counted } from "@/components/format";
import { channelWord } from "@/components/words";
import type { CaseSheet } from "@/journeys/case-sheet";

/** The answer in one sentence, and how far it reaches. */
export function Answer({ sheet }: { sheet: CaseSheet }) {
  const { contradictions, contacts, channels, lines } = sheet;
  const facts = contradictions.filter(({ isFact }) => isFact).length;
  const hints = contradictions.length - facts;
  const told = lines
    .flatMap(({ promises }) => promises)
    .filter(({ fate, rule }) => rule === null && fate === "contradicted").length;
  const versions = channels.filter(({ knowledgeVersions }) => knowledgeVersions.length > 0);
  const kinds = new Set(versions.flatMap(({ knowledgeVersions }) => knowledgeVersions));
  return (
    <section className="card mt-4 p-4" aria-labelledby="answer">
      <h2 id="answer" className="font-semibold text-lead">
        {facts + told > 0
          ? `No: ${reasons(facts, told)}.`
          : hints > 0
            ? `Perhaps not: ${counted(hints, "hint")} of a contradiction, to be read below.`
            : "Nothing was found that was told differently."}
      </h2>
      <ul className="mt-1 list-disc pl-5 text-ink-soft text-small">
        <li>
          {contacts.withWords} of {counted(contacts.all, "contact")}{" "}
          {contacts.withWords === 1 ? "has" : "have"} a transcript that could be compared
          {contacts.seen < contacts.all &&
            `; ${contacts.all - contacts.seen} are of other teams and not shown`}
          .{contacts.withWords < contacts.all && " Of the rest only what the source recorded is known."}
        </li>
        <li>
          {kinds.size === 0
            ? "No knowledge base version was recorded."
            : `Knowledge base: ${versions
                .map(
                  ({ channel, knowledgeVersions }) =>
                    `${channelWord(channel)} ${knowledgeVersions.join(", ")}`,
                )
                .join("; ")}.${kinds.size > 1 ? " Not the same everywhere." : ""}`}
        </li>
        {hints > 0 && facts + told > 0 && <li>Beside it {counted(hints, "hint")} that may be wrong.</li>}
      </ul>
    </section>
  );
}

function reasons(facts: number, told: number): string {
  return [
    facts > 0 && `${counted(facts, "contradiction")} in what was said`,
    told > 0 && `${counted(told, "promise")} recorded as contradicted`,
  ]
    .filter((reason) => reason !== false)
    .join(" and ");
}
