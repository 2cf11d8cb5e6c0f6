/** A number that a rule is tuned by. `share`: 0..1, shown as a percentage; `count`: whole. */
export type RuleParameter = {
  name: string;
  words: string;
  unit: "count" | "share" | "score";
  least: number;
  most: number;
  usual: number;
};

type Rule = {
  name: string;
  /** What it raises a flag for, in one sentence. */
  meaning: string;
  severity: Severity;
  parameters: readonly RuleParameter[];
};

export const severities = [1, 2, 3] as const;
export type Severity = (typeof severities)[number];

const many = (name: string, words: string, usual: number): RuleParameter => ({
  name,
  words,
  unit: "count",
  least: 1,
  most: 20,
  usual,
});
const under = (usual: number): RuleParameter => ({
  name: "below",
  words: "Score below, from 0 to 1",
  unit: "score",
  least: 0,
  most: 1,
  usual,
});

/** Why a machine may say that a journey deserves a person's eyes, with what each rule can be tuned by. */
export const flagRules = {
  silence: {
    name: "Silence",
    meaning: "The customer gave up without an answer, and the window of the journey has passed.",
    severity: 3,
    parameters: [many("contacts", "Contacts before they gave up, at least", 1)],
  },
  lost_context: {
    name: "Lost context",
    meaning: "A handoff never connected, or the note that came with it was not read.",
    severity: 2,
    parameters: [many("handoffs", "Handoffs lost, at least", 1)],
  },
  broken_promise: {
    name: "Broken promise",
    meaning: "Something promised was not kept, or somebody later said something else.",
    severity: 3,
    parameters: [many("promises", "Promises broken or contradicted, at least", 1)],
  },
  satisfied_but_hard: {
    name: "Satisfied, but it was hard",
    meaning: "The customer was satisfied with a contact and did not find it easy.",
    severity: 1,
    parameters: [
      { name: "csat", words: "Satisfaction from (1 to 5)", unit: "count", least: 1, most: 5, usual: 4 },
      { name: "ease", words: "Ease up to (1 to 7)", unit: "count", least: 1, most: 7, usual: 3 },
    ],
  },
  ping_pong: {
    name: "Channel ping-pong",
    meaning: "The customer was sent from channel to channel and came back to one already tried.",
    severity: 2,
    parameters: [many("changes", "Changes of channel, at least", 2)],
  },
  inconsistency: {
    name: "Persona or policy inconsistency",
    meaning: "A judge found an agent out of part, or against the policy.",
    severity: 2,
    parameters: [under(0.5)],
  },
  knowledge_mismatch: {
    name: "Knowledge mismatch",
    meaning: "In one case, channels answered from different versions of the knowledge base.",
    severity: 2,
    parameters: [{ ...many("versions", "Versions in one case, at least", 2), least: 2 }],
  },
  sentiment_collapse: {
    name: "Sentiment collapse",
    meaning: "The customer's sentiment fell steeply from the start to the end of a contact.",
    severity: 2,
    parameters: [
      {
        name: "fall",
        words: "Fall, as a part of the scale",
        unit: "share",
        least: 0.05,
        most: 1,
        usual: 0.5,
      },
    ],
  },
  low_groundedness: {
    name: "Low groundedness",
    meaning: "A judge found an answer that the sources do not bear out.",
    severity: 3,
    parameters: [under(0.5)],
  },
  agent_outlier: {
    name: "Agent outlier",
    meaning: "An agent resolves less than chance makes of equals: outside the 99.8% limit of the funnel.",
    severity: 2,
    parameters: [
      { ...many("days", "Days looked back", 90), least: 7, most: 366 },
      { ...many("contacts", "Contacts of the agent, at least", 30), least: 10, most: 1000 },
      many("journeys", "Unresolved journeys flagged for each agent, at most", 5),
    ],
  },
} as const satisfies Record<string, Rule>;

export type FlagKind = keyof typeof flagRules;
export const flagKinds = Object.keys(flagRules) as FlagKind[];

/** Drawn at random, so that what no rule sees is found as well. It is in the queue, and is no flag. */
export const sampleKind = "sample";
export type QueueKind = FlagKind | typeof sampleKind;

export function isFlagKind(text: string): text is FlagKind {
  return Object.hasOwn(flagRules, text);
}

export type RuleParameters = Record<string, number>;

export const verdicts = ["confirmed", "dismissed"] as const;
export type Verdict = (typeof verdicts)[number];
