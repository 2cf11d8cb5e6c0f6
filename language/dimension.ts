import { agentKinds, agentPaths, channels, hours, journeyShapes } from "./vocabulary";

/** What one can select and group by: name in the URL, words for people, and the values it may have. */
export const dimensions = {
  channel: { words: "channel", values: channels },
  intent: { words: "intent", values: null },
  team: { words: "team", values: null },
  agent: { words: "agent", values: null },
  agent_kind: { words: "agent kind", values: agentKinds },
  agent_path: { words: "agents on the way", values: agentPaths },
  channels: { words: "journey shape", values: journeyShapes },
  channel_path: { words: "channel path", values: null },
  model: { words: "model", values: null },
  knowledge_version: { words: "knowledge-base version", values: null },
  source: { words: "source", values: null },
  hour_of_day: { words: "hour of the day", values: hours },
} as const satisfies Record<string, { words: string; values: readonly string[] | null }>;

export type Dimension = keyof typeof dimensions;
export const dimensionNames = Object.keys(dimensions) as Dimension[];

/** The value of a dimension on rows that have none, e.g. a contact without an intent. */
export const none = "(none)";
