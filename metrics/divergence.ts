import { eq, ne, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import type { Part, Reading } from "@/language/reading";
import { channels } from "@/language/vocabulary";
import { crowdSize } from "./crowd-size";
import type { HouseRules } from "./house-rules";
import { benjaminiHochberg } from "./inference/benjamini-hochberg";
import { cramersV } from "./inference/cramers-v";
import { homogeneityTest } from "./inference/homogeneity-test";
import { jensenShannon } from "./inference/jensen-shannon";
import { spread } from "./inference/spread";
import { wilson } from "./inference/wilson";
import type { Cell, Estimate, Metric, Sums } from "./metric";
import { endedContacts } from "./populations/contacts";

const isKnown = ne(interactions.outcome, "unknown");
const falseDiscoveries = 0.1;

export const divergence: Metric = {
  id: "divergence",
  name: "Divergence between channels",
  question: "How far apart are the channels in resolving one and the same matter?",
  better: "lower",
  population: endedContacts,
  kind: "estimate",
  unit: "share",
  scale: null,
  intervalWords: "Newcombe, 95%, for the difference of the two channels furthest apart.",
  statistics: {
    n: { when: isKnown },
    k: { when: eq(interactions.outcome, "resolved") },
    handed_off: { when: eq(interactions.outcome, "handed_off") },
    customer_left: { when: eq(interactions.outcome, "customer_left") },
    unresolved: { when: eq(interactions.outcome, "unresolved") },
    unknown: { when: sql`not (${isKnown})` },
  },
  cells: { channel: sql`${interactions.channel}::text` },
  excluded: {},
  clusteredByCustomer: false,
  series: null,
  caveats: [
    "The share resolved on the best channel less that on the worst. Ask it by intent: without a grouping the whole selection is read as one matter.",
    "Channels are compared from 30 contacts on, unless set otherwise, and only if these come from enough customers.",
    "Best less worst grows by chance alone, the more so the more and the smaller the channels: order by the lower end of the interval, never by the value.",
    "Chi-square, or Fisher's exact test where fewer than 5 contacts would be expected somewhere; it takes contacts of one customer for independent.",
    "A matter diverges where q is at most 0.10: of all that diverge in one answer, one in ten may do so by chance (Benjamini–Hochberg).",
    "Channels may serve different customers with different troubles: rule that out before calling it inconsistency.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
  estimate,
  together,
};

function estimate({ n = 0, unknown = 0 }: Sums, cells: Cell[], rules: HouseRules): Estimate {
  const spoken = cells
    .filter(({ sums }) => (sums.n ?? 0) > 0)
    .sort((a, b) => place(a) - place(b))
    .map((cell) => ({ ...cell, isPublic: crowdSize(cell.crowds) >= rules.smallestGroup }));
  const comparable = spoken.filter(({ sums, isPublic }) => isPublic && (sums.n ?? 0) >= rules.smallestCell);
  const found = spread(comparable.map(counts), rules.smallestCell);
  const compared = found ? comparable : [];
  const of = n + unknown;
  return {
    value: found?.value ?? null,
    k: null,
    n,
    low: found?.low ?? null,
    high: found?.high ?? null,
    method: "newcombe",
    coverage: { known: n, of, share: of === 0 ? null : n / of, low: null, high: null },
    figures: {
      highest: (found && comparable[found.highest]?.of.channel) ?? null,
      lowest: (found && comparable[found.lowest]?.of.channel) ?? null,
      ...tested(compared.map(counts)),
      jsd_bits: bits(compared.map(outcomeMix)),
      jsd_bits_resolved: bits(compared.map(counts).map(({ k, n }) => [k, n - k])),
    },
    parts: spoken.map((cell) => part(cell, cell.isPublic, comparable.includes(cell))),
  };
}

const place = ({ of }: Cell) => (channels as readonly (string | null)[]).indexOf(of.channel ?? null);
const counts = ({ sums: { k = 0, n = 0 } }: Cell) => ({ k, n });
const outcomeMix = ({ sums: { k = 0, handed_off = 0, customer_left = 0, unresolved = 0 } }: Cell) => [
  k,
  handed_off,
  customer_left,
  unresolved,
];
const bits = (mixes: number[][]) => (mixes.length === 0 ? null : jensenShannon(mixes));

function tested(cells: { k: number; n: number }[]): Reading["figures"] {
  if (cells.length === 0)
    return { test: null, p: null, q: null, diverges: null, cramers_v: null, cramers_v_plain: null };
  const table = cells.map(({ k, n }) => [k, n - k]);
  const { test, p } = homogeneityTest(table);
  const strength = cramersV(table);
  return {
    test,
    p,
    q: null,
    diverges: null,
    cramers_v: strength?.biasCorrected ?? null,
    cramers_v_plain: strength?.plain ?? null,
  };
}

/** A channel of too few customers is named and no more; one of too few contacts has counts and no share. */
function part(cell: Cell, isPublic: boolean, isComparable: boolean): Part {
  const { k, n } = counts(cell);
  const name = cell.of.channel ?? "";
  if (!isPublic) return { name, value: null, k: null, n: 0, low: null, high: null };
  const interval = isComparable ? wilson(k, n) : null;
  return {
    name,
    value: interval ? k / n : null,
    k,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

function together(readings: Reading[]): Reading[] {
  const tests = readings.flatMap(({ figures: { p } }) => (typeof p === "number" ? [p] : []));
  const adjusted = benjaminiHochberg(tests, falseDiscoveries);
  return readings.map((reading) => {
    if (typeof reading.figures.p !== "number") return reading;
    const found = adjusted.shift();
    const figures = { q: found?.adjusted ?? null, diverges: found?.rejected ? "yes" : "no" };
    return { ...reading, figures: { ...reading.figures, ...figures } };
  });
}
