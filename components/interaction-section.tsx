import { Bot, EyeOff, User } from "lucide-react";
import type { HiddenInteraction, LineInteraction } from "@/journeys/line-shape";
import { ChannelName } from "./channel-glyph";
import { clock, counted, duration, instant, secondsBetween } from "./format";
import { InteractionOutcome } from "./state-glyph";
import { Transcript, type Turn, type TurnOfDeath } from "./transcript";
import { Evaluations, SurveyAnswers } from "./verdicts";
import { agentKindWords, intentWords } from "./words";

type Props<Shown> = { interaction: Shown; timeZone: string };

/** One contact of a journey with everything known about it. */
export function InteractionSection({
  interaction,
  timeZone,
  turns,
  death,
}: Props<LineInteraction> & { turns: Turn[]; death: TurnOfDeath | null }) {
  const { id, outcome, direction, surveys, evaluations, messages, partiallyResolved } = interaction;
  return (
    <section id={`interaction-${id}`} className="card p-4 target:border-accent sm:p-5">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Head interaction={interaction} timeZone={timeZone} />
        {direction === "inbound" ? (
          <p>
            <InteractionOutcome outcome={outcome} />
            {partiallyResolved && <span className="text-ink-faint"> in part</span>}
          </p>
        ) : (
          <p className="text-ink-faint">
            {direction === "outbound" ? "Sent by the company" : "Not a contact"}
          </p>
        )}
      </header>
      <WhoAndWhat interaction={interaction} />
      <Clocks interaction={interaction} />
      <Notes interaction={interaction} />
      <SurveyAnswers surveys={surveys} />
      <Evaluations evaluations={evaluations} />
      <Transcript messages={messages} timeZone={timeZone} turns={turns} death={death} />
    </section>
  );
}

/** A contact of another team: that it was, where and when, and nothing else. */
export function HiddenSection({ interaction, timeZone }: Props<HiddenInteraction>) {
  return (
    <section
      id={`interaction-${interaction.id}`}
      className="rounded-large border border-line-strong border-dashed p-4 text-ink-soft"
    >
      <Head interaction={interaction} timeZone={timeZone} />
      <p className="mt-1 flex items-center gap-1.5 text-small">
        <EyeOff size={14} aria-hidden="true" />A contact of another team; its content is not yours to see.
      </p>
    </section>
  );
}

function Head({ interaction, timeZone }: Props<LineInteraction | HiddenInteraction>) {
  const { channel, startedAt, endedAt } = interaction;
  return (
    <h3 className="flex flex-wrap items-baseline gap-x-3">
      <span className="font-semibold">
        <ChannelName channel={channel} />
      </span>
      <span className="figures text-ink-soft text-small">
        {instant(startedAt, timeZone)}
        {endedAt && ` – ${clock(endedAt, timeZone)} (${duration(secondsBetween(startedAt, endedAt))})`}
      </span>
    </h3>
  );
}

function WhoAndWhat({ interaction }: { interaction: LineInteraction }) {
  const { agent, agentKind, team, intent, model, knowledgeVersion, endReason, case: caseKey } = interaction;
  const Icon = agentKind === "ai" ? Bot : User;
  const facts = [
    team,
    intent && intentWords(intent),
    model && `model ${model}`,
    knowledgeVersion && `knowledge ${knowledgeVersion}`,
    caseKey && `case ${caseKey}`,
    endReason && `ended: ${endReason.replaceAll("_", " ")}`,
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <p className="dotted mt-1 items-baseline text-ink-soft text-small">
      <span>
        <span className="sign text-ink">
          <Icon size={14} className="text-ink-faint" aria-hidden="true" />
          {agent ?? "No agent named"}
          {agentKind && <span className="text-ink-faint">({agentKindWords[agentKind]})</span>}
        </span>
      </span>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

const clockNames = {
  queueSeconds: "Queue",
  talkSeconds: "Talk",
  holdSeconds: "Hold",
  afterContactSeconds: "After contact",
  handleSeconds: "Handled",
} as const;

const slaWords = { met: "met", missed: "missed", running: "still running" } as const;

function Clocks({ interaction }: { interaction: LineInteraction }) {
  const known = Object.entries(clockNames).flatMap(([name, words]) => {
    const seconds = interaction[name as keyof typeof clockNames];
    return seconds === null ? [] : [{ words, seconds }];
  });
  const { sla } = interaction;
  if (known.length === 0 && sla === "none") return null;
  return (
    <dl className="figures mt-2 flex flex-wrap gap-x-5 gap-y-0.5 text-small">
      {known.map(({ words, seconds }) => (
        <div key={words} className="flex gap-1.5">
          <dt className="text-ink-faint">{words}</dt>
          <dd>{duration(seconds)}</dd>
        </div>
      ))}
      {sla !== "none" && (
        <div className="flex gap-1.5">
          <dt className="text-ink-faint">Promised clock</dt>
          <dd className={sla === "missed" ? "text-worse" : ""}>{slaWords[sla]}</dd>
        </div>
      )}
    </dl>
  );
}

/** Whether the note of the contact before was read, and whether one was left for the next. */
function Notes({ interaction: { contextRead, messages } }: { interaction: LineInteraction }) {
  const written = messages.filter(({ role }) => role === "case_note").length;
  const facts = [
    contextRead === true && "Read the note of the contact before",
    contextRead === false && "Did not read the note of the contact before",
    written > 0 && `Left ${counted(written, "case note")}`,
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <p className={`mt-1 text-small ${contextRead === false ? "text-worse" : "text-ink-soft"}`}>
      {facts.join(" · ")}
    </p>
  );
}
