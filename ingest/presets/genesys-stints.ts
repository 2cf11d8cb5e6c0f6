import { instantOf, listed, named, said, within } from "../webhooks/payload";
import { metric } from "./genesys-metric";

/** The time that one agent, or a bot, had the customer. */
export type Stint = {
  kind: "human" | "ai";
  agent: string | undefined;
  queue: string | undefined;
  start: string;
  end: string | undefined;
  talk_s: number | undefined;
  hold_s: number | undefined;
  acw_s: number | undefined;
  wrapUp: string | undefined;
};

/**
 * Who had the customer, in order: participants that interacted, each agent once in a row. An agent who came
 * and went while another one stayed was only asked for advice.
 */
export function stintsOf(conversation: unknown): Stint[] {
  const found = listed(within(conversation, "participants"))
    .flatMap(stintOf)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : `${a.agent}` < `${b.agent}` ? -1 : 1));
  const stints: Stint[] = [];
  for (const stint of found) {
    const before = stints.at(-1);
    if (before?.kind === stint.kind && before.agent === stint.agent)
      stints.splice(-1, 1, joined(before, stint));
    else if (!(before && isWithin(stint, before))) stints.push(stint);
  }
  return stints;
}

function stintOf(participant: unknown): Stint[] {
  const purpose = said(within(participant, "purpose"));
  const isBot = purpose === "botflow";
  if (!isBot && purpose !== "agent" && purpose !== "user") return [];
  const sessions = listed(within(participant, "sessions"));
  const segments = sessions.flatMap((one) => listed(within(one, "segments")));
  const talks = segments.filter((one) => isBot || said(within(one, "segmentType")) === "interact");
  const starts = talks.flatMap((one) => instantOf(within(one, "segmentStart")) ?? []).sort();
  const ends = talks.map((one) => instantOf(within(one, "segmentEnd")));
  const [start] = starts;
  if (start === undefined) return [];
  const total = (name: string) => sum(sessions.map((one) => metric(one, name)));
  const last = (name: string) => segments.flatMap((one) => said(within(one, name)) ?? []).at(-1);
  return [
    {
      kind: isBot ? "ai" : "human",
      agent:
        named(within(participant, "userId")) ??
        said(within(sessions[0], "flow", "flowId")) ??
        (isBot ? "bot" : undefined),
      queue: last("queueId"),
      start,
      end: ends.includes(undefined) ? undefined : ends.sort().at(-1),
      talk_s: total("tTalkComplete"),
      hold_s: total("tHeldComplete"),
      acw_s: total("tAcw"),
      wrapUp: last("wrapUpCode"),
    },
  ];
}

function joined(one: Stint, other: Stint): Stint {
  const end =
    one.end === undefined || other.end === undefined ? undefined : one.end > other.end ? one.end : other.end;
  return {
    ...other,
    start: one.start,
    end,
    talk_s: sum([one.talk_s, other.talk_s]),
    hold_s: sum([one.hold_s, other.hold_s]),
    acw_s: sum([one.acw_s, other.acw_s]),
  };
}

const isWithin = (one: Stint, other: Stint) =>
  one.end !== undefined &&
  (other.end === undefined || one.end < other.end) &&
  one.kind === "human" &&
  other.kind === "human";

function sum(values: (number | undefined)[]): number | undefined {
  const given = values.filter((value) => value !== undefined);
  return given.length === 0 ? undefined : given.reduce((total, value) => total + value, 0);
}
