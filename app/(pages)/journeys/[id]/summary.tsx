import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { ChannelPath } from "@/components/channel-glyph";
import { counted, duration, instant, secondsBetween } from "@/components/format";
import { GlanceEnd } from "@/components/glance-end";
import { JourneyState } from "@/components/state-glyph";
import { scoreWords } from "@/components/verdicts";
import { intentWords, journeyStateMeanings } from "@/components/words";
import type { Line } from "@/journeys/line-shape";
import { breakWords } from "./break-words";
import { firstBreak } from "./first-break";

/** Who, what for, how it ended and what went wrong first. */
export function Summary({ line, timeZone, now }: { line: Line; timeZone: string; now: Date }) {
  const shown = line.interactions.filter((interaction) => !interaction.hidden);
  const intents = [...new Set(shown.map(({ intent }) => intent).filter((intent) => intent !== null))];
  const state = new Date(line.maturesAt) > now ? "pending" : line.outcome;
  const broken = firstBreak(line);
  const lost = line.handoffs.filter(({ fate }) => fate === "lost" || fate === "never_connected").length;
  const answers = shown.flatMap(({ surveys }) => surveys).filter(({ status }) => status === "responded");
  const ends = line.interactions.map(({ startedAt, endedAt }) => endedAt ?? startedAt).sort();
  const lasted = secondsBetween(line.openedAt, ends.at(-1) ?? line.lastContactAt);
  return (
    <header>
      <h1 className="font-semibold text-title">{line.customer.name}</h1>
      <p className="mt-0.5 text-ink-soft text-lead">
        {intents.length > 0 ? intents.map(intentWords).join(", ") : "No intent recorded"}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-small">
        <ChannelPath path={line.channelPath} />
        <span className="figures">
          {counted(line.contactCount, "contact")}
          {lasted > 0 && ` over ${duration(lasted)}`}, from {instant(line.openedAt, timeZone)} ({timeZone})
        </span>
      </p>
      <Masks line={line} />
      <dl className="card mt-4 grid gap-px overflow-hidden bg-line sm:grid-cols-2 lg:grid-cols-[1.2fr_1.4fr_1fr]">
        <Fact term="How it ended">
          <p className="font-medium">
            <JourneyState state={state} />
          </p>
          <p className="text-ink-soft text-small">
            {journeyStateMeanings[state]}
            {state === "pending" && ` Until ${instant(line.maturesAt, timeZone)}.`}
          </p>
        </Fact>
        <Fact term="What went wrong first">
          {broken ? (
            <>
              <a href={`#interaction-${broken.interactionId}`} className="link font-medium">
                {inOnePhrase(breakWords(broken, line))}
              </a>
              <p className="figures text-ink-soft text-small">{instant(broken.at, timeZone)}</p>
            </>
          ) : (
            <p className="text-ink-soft">Nothing that was recorded.</p>
          )}
        </Fact>
        <Fact term="On the way">
          <p>
            {counted(line.handoffs.length, "handoff")}
            {lost > 0 && <span className="text-worse">, {lost} lost</span>}
          </p>
          <OnTheWay line={line} />
          <p className="text-ink-soft text-small">
            {answers.length > 0
              ? answers
                  .map(
                    (answer) =>
                      `${answer.kind === "ces" ? "Ease" : answer.kind.toUpperCase()} ${scoreWords(answer)}`,
                  )
                  .join(", ")
              : "No survey answered"}
          </p>
        </Fact>
      </dl>
      <GlanceEnd />
    </header>
  );
}

/** What the customer had to repeat, and what became of what was told: only where something did. */
function OnTheWay({ line: { handoffs, promises, contradictions } }: { line: Line }) {
  const repeats = handoffs
    .flatMap((handoff) => handoff.repeats)
    .filter(({ isFact, rule }) => isFact && rule !== "says_so").length;
  const failed = promises.filter(({ fate }) => fate === "broken" || fate === "contradicted").length;
  const differing = contradictions.filter(({ isFact }) => isFact).length;
  const words = [
    repeats > 0 && `${counted(repeats, "thing")} said again`,
    failed > 0 && `${failed} of ${counted(promises.length, "promise")} not kept`,
    failed === 0 && promises.length > 0 && counted(promises.length, "promise"),
    differing > 0 && `${counted(differing, "contradiction")}`,
  ].filter((one) => one !== false);
  if (words.length === 0) return null;
  return <p className="text-small">{words.join(", ")}</p>;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="bg-surface p-4">
      <dt className="text-ink-faint text-tiny">{term}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  );
}

function Masks({ line }: { line: Line }) {
  const masks = [
    line.customer.masked && "Names and words are masked for your role.",
    line.hiddenCount > 0 &&
      `${counted(line.hiddenCount, "contact")} of other teams ${line.hiddenCount === 1 ? "shows" : "show"} only channel and time.`,
  ].filter((words) => words !== false);
  if (masks.length === 0) return null;
  return (
    <p className="mt-2 flex items-center gap-1.5 text-ink-soft text-small">
      <EyeOff size={14} className="shrink-0 text-ink-faint" aria-hidden="true" />
      {masks.join(" ")}
    </p>
  );
}

const inOnePhrase = ({ where, what }: ReturnType<typeof breakWords>) => (where ? `${where}: ${what}` : what);
