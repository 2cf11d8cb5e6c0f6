import type { Given } from "../canonical";
import { channelOfSpans } from "./channel-of-spans";
import type { Conventions } from "./conventions";
import { customerOfSpans } from "./customer-of-spans";
import { distinctScores } from "./distinct-scores";
import { outcomeOf } from "./outcome-of-scores";
import { compared, first, inOrderOfBelief, type Said, said, under } from "./said";
import { type Score, scoresOfSpan } from "./scores-of-span";
import type { Span } from "./span";
import { spanTree } from "./span-tree";
import { surveysOfScores } from "./surveys-of-scores";
import { contextRead, filled, handoffsOfSpans } from "./tools-of-spans";
import { usageOfSpans } from "./usage-of-spans";
import { wordsOfSpans } from "./words-of-spans";

/** Everything that has arrived about one contact. */
type Arrived = { interaction: string; spans: Span[]; scores: Score[] };

/** The contact as a canonical record; `closesAt`: when it is over if nothing more comes, null: it is over. */
export type FoldedContact = { given: Given; closesAt: string | null };

/** Depends on the set of spans and scores and on `now` alone, not on how and in what order they came. */
export function contactOfSpans(arrived: Arrived, conventions: Conventions, now: string): FoldedContact {
  const { keys } = conventions;
  const spans = inOrderOfBelief(arrived.spans);
  const believed = spans.map((span) => said(span, conventions));
  const tree = spanTree(spans);
  const scores = distinctScores([...spans.flatMap(scoresOfSpan), ...arrived.scores], tree);
  const say = (field: keyof typeof keys, longest = 256) => first(keys[field], believed)?.slice(0, longest);

  const ends = spans.map(({ startedAt, endedAt }) => endedAt ?? startedAt).sort(compared);
  const lastAt = ends.at(-1) as string;
  const closesAt = isOver(arrived, conventions) ? null : idle(lastAt, conventions.idleMinutes);
  const isClosed = closesAt === null || closesAt <= now;
  const direction = say("direction")?.toLowerCase();
  const agentName = say("agent");
  const agentKind = say("agentKind")?.toLowerCase().startsWith("human") ? "human" : "ai";
  const previous = say("previous");
  const known = { direction: /^(inbound|outbound|internal)$/.test(direction ?? "") ? direction : undefined };

  const given = filled({
    record_type: "interaction",
    external_id: arrived.interaction,
    source_updated_at: [...scores.map(({ at }) => at ?? ""), lastAt].sort(compared).at(-1),
    ...channelOfSpans(believed, conventions),
    ...known,
    status: isClosed ? "closed" : "open",
    started_at: spans.map(({ startedAt }) => startedAt).sort(compared)[0],
    ended_at: isClosed ? lastAt : undefined,
    customer: { identifiers: customerOfSpans(keys.customer, believed, known.direction) },
    case_id: say("case"),
    intent: say("intent", 500),
    intent_source: say("intent") === undefined ? undefined : "ai",
    agent_name: agentName,
    agent_kind: agentKind,
    model: say("model"),
    segments: agentName === undefined ? undefined : agents(believed, conventions),
    knowledge_version: say("knowledge"),
    team: say("team"),
    language: say("language", 64),
    brand: say("brand"),
    region: say("region"),
    tags: tagsOf(believed, keys.tags),
    links: previous === undefined ? undefined : [{ type: "previous", external_id: previous }],
    end_reason: say("endReason", 64),
    outcome: outcomeOf(believed, scores, conventions),
    context_read: contextRead(believed, conventions),
    handoffs: some(handoffsOfSpans(believed, conventions, tree)),
    surveys: some(surveysOfScores(scores, conventions)),
    evaluations: some(scores.map((score) => evaluation(score, lastAt))),
    messages: some(wordsOfSpans(spans)),
    usage: usageOfSpans(spans, tree),
    custom: customOf(believed, conventions),
  });
  return { given, closesAt: isClosed ? null : closesAt };
}

/** A score in the fields of a canonical evaluation. */
export function evaluation(score: Score, at?: string): Given {
  const { name, label, explanation, kind, evaluator, target } = score;
  return filled({
    name,
    score: score.score,
    label,
    explanation,
    kind,
    evaluator,
    target,
    at: score.at ?? at,
  });
}

/** Whether a span that lasts as long as the contact has ended, or the trace is the contact and has. */
function isOver({ interaction, spans }: Arrived, { wholeContactSpans }: Conventions): boolean {
  return spans.some(
    ({ traceId, parentId, endedAt, name }) =>
      parentId === null && endedAt !== null && (wholeContactSpans.includes(name) || traceId === interaction),
  );
}

function idle(since: string, minutes: number): string {
  return new Date(Date.parse(since) + minutes * 60_000).toISOString();
}

/** Everybody who took part on our side, in the order of their first span. */
function agents(spans: Said[], { keys }: Conventions): Given[] | undefined {
  const found = new Map<string, Given>();
  for (const one of [...spans].sort((a, b) => compared(a.span.startedAt, b.span.startedAt))) {
    const name = first(keys.agent, [one])?.slice(0, 256);
    if (name === undefined || found.has(name)) continue;
    const kind = first(keys.agentKind, [one])?.toLowerCase().startsWith("human") ? "human_agent" : "ai_agent";
    found.set(
      name,
      filled({
        participant_type: kind,
        agent_name: name,
        agent_version: first(keys.agentVersion, [one])?.slice(0, 256),
      }),
    );
  }
  return some([...found.values()]);
}

function tagsOf(spans: Said[], keys: string[]): string[] | undefined {
  const tags = spans.flatMap(({ places }) =>
    places.flatMap((place) => keys.flatMap((key) => (Array.isArray(place[key]) ? place[key] : []))),
  );
  return some(
    [...new Set(tags.filter((tag): tag is string => typeof tag === "string"))].sort(compared).slice(0, 100),
  );
}

/** Which service sent it, and of which fields the spans say different things. */
function customOf(spans: Said[], { keys }: Conventions): Given {
  const single = ["channel", "case", "customer"] as const;
  const conflicts = single.filter((field) => {
    const key = keys[field].find((name) => first([name], spans) !== undefined);
    return (
      key !== undefined &&
      new Set(spans.map((one) => under(key, one)).filter((value) => value !== undefined)).size > 1
    );
  });
  return filled({
    service: first(["service.name"], spans),
    project: first(["project_name"], spans),
    conflicts: some([...conflicts]),
  });
}

function some<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
