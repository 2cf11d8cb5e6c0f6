import type { FilterBarProps } from "@/components/filter-bar";
import { filter } from "./examples";

export const bar: FilterBarProps = {
  path: "/gallery",
  filter,
  choices: {
    channels: ["voice", "chat", "email"],
    teams: ["Billing", "Voice North"],
    intents: ["billing", "billing > refund", "delivery > damaged"],
    agents: [{ id: "a1", name: "Vera Tanaka", kind: "human" }],
    sources: [],
    models: [],
    knowledgeVersions: [],
  },
  presets: [{ words: "Newest 28 days", href: "/gallery", current: false }],
  comparison: { current: "previous", words: "30 Dec – 28 Feb 2026", marks: [] },
  against: [],
  choosing: null,
  notes: [
    "The newest contact began 5 days ago, on 30 Apr 2026, 17:44.",
    "Other teams took part in 1,029 journeys of this selection; their contacts there show only channel and time.",
  ],
};
