import { agentKindWord, agentPathWords, channelWord, pathWords } from "@/components/words";

/** The parameter that chooses between them. */
export const flowChoice = "flow";

/** Between what a handoff goes. */
export const flowWays = {
  channels: {
    by: "channel_path",
    tab: "Channels",
    title: "From channel to channel",
    word: channelWord,
    words: pathWords,
  },
  agents: {
    by: "agent_path",
    tab: "AI and people",
    title: "From AI to people, and back",
    word: agentKindWord,
    words: agentPathWords,
  },
} as const;

export type FlowWay = (typeof flowWays)[keyof typeof flowWays];
export const flowWayNames = ["channels", "agents"] as const;
