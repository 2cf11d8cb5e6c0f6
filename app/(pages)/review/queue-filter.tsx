import type { Route } from "next";
import Form from "next/form";
import { ChannelGlyph } from "@/components/channel-glyph";
import { FilterChoice, type Option } from "@/components/filter-choice";
import { flagName, severityWords } from "@/components/flag-words";
import { IntentChoice } from "@/components/intent-choice";
import { Link } from "@/components/link";
import { Tabs } from "@/components/tabs";
import { agentKindWords, channelWord } from "@/components/words";
import { flagKinds, type Severity, severities } from "@/language/flags";
import { agentKinds } from "@/language/vocabulary";
import { type QueueState, queueStates } from "@/quality/triage/queue-question";
import { changed } from "./address";
import type { AskedQueue } from "./asked-queue";

const stateWords: Record<QueueState, string> = {
  open: "Open",
  unseen: "Not seen by you",
  mine: "Yours",
  done: "Confirmed",
  dismissed: "Dismissed",
};

/** State and filters of the queue, as links and one GET form. */
export function QueueFilter({ asked, left }: { asked: AskedQueue; left: number }) {
  const { question, where, choices, address } = asked;
  const options = <Value extends string | number>(
    values: readonly Value[],
    chosen: readonly Value[],
    words: (value: Value) => string,
  ): Option[] =>
    values.map((value) => ({
      value: written(`${value}`),
      words: words(value),
      chosen: chosen.includes(value),
    }));
  const entries = { flag: "Flagged", sample: "Random sample" } as const;
  return (
    <>
      <Tabs
        words="State"
        tabs={queueStates.map((state) => ({
          words: stateWords[state],
          n: state === question.state ? left : null,
          href: changed(address, { state: state === "open" ? null : state }),
          current: state === question.state,
        }))}
      />
      <div className="mt-3 mb-4 flex flex-wrap items-center gap-1.5 print:hidden">
        <Form
          action={"/review" as Route}
          key={address}
          aria-label="Filter"
          className="flex flex-wrap gap-1.5"
        >
          {question.state !== "open" && <input type="hidden" name="state" value={question.state} />}
          {question.order !== "oldest" && <input type="hidden" name="order" value={question.order} />}
          <FilterChoice
            words="Rule"
            lists={[
              { name: "rule", words: "Rule", options: options(flagKinds, question.rules, flagName) },
              {
                name: "entry",
                words: "Why it is here",
                options: options(
                  ["flag", "sample"] as const,
                  question.entry ? [question.entry] : [],
                  (one) => entries[one],
                ),
              },
            ]}
          />
          <FilterChoice
            words="Severity"
            lists={[
              {
                name: "severity",
                words: "Severity",
                options: options(
                  [...severities].reverse(),
                  question.severities,
                  (one: Severity) => severityWords[one],
                ),
              },
            ]}
          />
          <FilterChoice
            words="Team"
            lists={[
              { name: "team", words: "Team", options: options(choices.teams, where.team ?? [], String) },
            ]}
          />
          <FilterChoice
            words="Channel"
            lists={[
              {
                name: "channel",
                words: "Channel",
                options: options(choices.channels, where.channel ?? [], channelWord).map((option) => ({
                  ...option,
                  sign: <ChannelGlyph channel={option.value} />,
                })),
              },
            ]}
          />
          <IntentChoice paths={choices.intents} chosen={where.intent ?? []} written={written} />
          <FilterChoice
            words="Agent"
            lists={[
              {
                name: "agent_kind",
                words: "Kind",
                options: options(agentKinds, where.agent_kind ?? [], (kind) => agentKindWords[kind as "ai"]),
              },
            ]}
          />
        </Form>
        {Object.values(where).flat().length + question.rules.length + question.severities.length > 0 ||
        question.entry ? (
          <Link
            href={changed("/review", { state: question.state }) as Route}
            className="link-quiet px-1 text-ink-soft text-small"
          >
            Clear all
          </Link>
        ) : null}
        <Link
          href={changed(address, { order: question.order === "oldest" ? "newest" : null }) as Route}
          className="link-quiet ml-auto text-ink-soft text-small"
        >
          {question.order === "oldest" ? "Newest first instead" : "Oldest first instead"}
        </Link>
      </div>
    </>
  );
}

/** A comma separates values in an address. */
const written = (value: string) => value.replaceAll(/[\\,]/g, "\\$&");
