/** What answers are weighted by, in the order in which it is kept where there are few. */
export const stratumNames = ["outcome", "agent_kind", "intent", "channel"] as const;
export type StratumName = (typeof stratumNames)[number];

/** The rules for small numbers that an administrator sets. */
export type RuleChoice = {
  /** Groups of fewer distinct customers are withheld. */
  smallestGroup: number;
  /** Rows from which a cell is compared with others. */
  smallestCell: number;
  /** Answers from which a stratum stands alone. */
  smallestStratum: number;
  /** What answers are weighted by; the later, the sooner given up where there are few. */
  csatStrata: StratumName[];
};

export const ruleLimits = {
  smallestGroup: { words: "Customers from which a number is shown", least: 1, most: 1000, usual: 5 },
  smallestCell: { words: "Contacts from which a channel is compared", least: 2, most: 100_000, usual: 30 },
  smallestStratum: {
    words: "Answers from which a kind of contact stands alone",
    least: 1,
    most: 100_000,
    usual: 10,
  },
} as const;
export type RuleNumber = keyof typeof ruleLimits;
export const ruleNumbers = Object.keys(ruleLimits) as RuleNumber[];

/** What was typed, field by field; `csatStrata` in order, "" for a place left empty. */
export type RuleWish = Record<RuleNumber, string> & { csatStrata: string[] };

/** The choice that a wish makes, or everything that is wrong with it, in sentences that name what was typed. */
export function ruleChoice(wish: RuleWish): RuleChoice | { problems: string[] } {
  const chosen = wish.csatStrata.filter((name) => name !== "");
  const strata = chosen.filter(isStratumName);
  const problems = [
    ...ruleNumbers.flatMap((rule) => numberProblem(rule, wish[rule])),
    ...chosen
      .filter((name) => !isStratumName(name))
      .map((name) => `Answers can be weighted by ${stratumNames.join(", ")}, not by "${name}".`),
    ...(chosen.length === 0 ? ["Choose at least one thing that answers are weighted by."] : []),
    ...(new Set(strata).size < strata.length
      ? ["Choose each thing that answers are weighted by only once."]
      : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    smallestGroup: Number(wish.smallestGroup),
    smallestCell: Number(wish.smallestCell),
    smallestStratum: Number(wish.smallestStratum),
    csatStrata: strata,
  };
}

function numberProblem(rule: RuleNumber, typed: string): string[] {
  const { words, least, most } = ruleLimits[rule];
  const isFit = /^\d{1,9}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
  const range = `from ${least} to ${most.toLocaleString("en")}`;
  return isFit ? [] : [`${words}: give a whole number ${range}, not "${typed}".`];
}

const isStratumName = (name: string): name is StratumName =>
  (stratumNames as readonly string[]).includes(name);
