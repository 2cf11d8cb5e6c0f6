import type { Bar } from "@/components/bars-svg";
import type { ChartTable } from "@/components/chart-figure";
import type { Pair, PairShape } from "@/components/pairs-svg";
import type { Card } from "@/components/reading-card";
import { axisLabels, pointsOf, readingWords, type Series } from "@/components/series";
import type { SeriesDrawing } from "@/components/series-svg";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { shifted } from "@/language/period";
import { changes, gap, handleTime, nothing, onlyPending, share, weeks } from "./readings";

const card = (name: string, rest: Partial<Card>): Card => ({
  name,
  detail: "all journeys",
  reading: nothing,
  previous: null,
  comparison: null,
  before: "30 Dec – 28 Feb 2026",
  trend: weeks(0.7, 300, 0.002),
  target: null,
  definition: "/glossary#journey-resolution",
  behind: { href: "/journeys", words: "6,670 journeys" },
  ...rest,
});

const covered = { known: 6670, of: 6948, share: 0.96, low: 0.751, high: 0.791 };

export const cards: Card[] = [
  card("Better", {
    reading: share(0.782, 6670, { pending: 412, coverage: covered }),
    target: { value: 0.76, dueOn: "2026-12-31", verdict: "reached" },
    previous: share(0.761, 6100),
    comparison: changes.better ?? null,
  }),
  card("Worse", {
    detail: "AI to human",
    reading: share(0.221, 840, { direction: "lower" }),
    target: { value: 0.15, dueOn: "2026-12-31", verdict: "missed" },
    previous: share(0.187, 820),
    comparison: changes.worse ?? null,
    trend: weeks(0.22, 60, 0.004),
  }),
  card("No clear change", {
    reading: share(0.861, 1204, {
      coverage: { known: 1204, of: 5012, share: 0.24, low: null, high: null, offered: 5012 },
    }),
    previous: share(0.857, 1190),
    comparison: changes.none ?? null,
  }),
  card("Neither good nor bad", {
    reading: handleTime,
    previous: { ...handleTime, value: 388 },
    comparison: changes.higher ?? null,
  }),
  card("Points", { reading: gap, previous: { ...gap, value: 10 }, comparison: changes.few ?? null }),
  card("Few", { reading: share(0.6, 8), comparison: changes.few ?? null, trend: [] }),
  card("Empty", { reading: nothing, trend: weeks(0.5, 8, 0) }),
  card("All still open", { reading: onlyPending }),
];

const dates = Array.from({ length: 13 }, (_, week) => shifted("2026-02-02", week * 7));
const single = weeks(0.82, 420, 0.001);
const cross = weeks(0.6, 110, 0.004);
const series: Series[] = [
  {
    id: "single",
    name: "One channel",
    shape: "circle",
    color: "var(--color-data)",
    points: pointsOf(single),
  },
  {
    id: "cross",
    name: "Two or more channels",
    shape: "diamond",
    color: "var(--color-accent)",
    points: pointsOf(cross),
  },
];

export const drawing: SeriesDrawing = {
  id: "lines",
  title: "Journeys resolved, week by week",
  sentence: "Journeys that cross channels are resolved less often: 61.0% against 82.3%.",
  series,
  domain: { low: 0.4, high: 1 },
  unit: "share",
  buckets: dates,
  labels: axisLabels(dates, 6),
  marks: [{ x: 62, letter: "A" }],
  target: 0.76,
};

export const table: ChartTable = {
  caption: drawing.title,
  head: ["Week", "One channel", "Two or more channels"],
  rows: dates.map((date, index) => ({
    key: date,
    cells: [date, readingWords(single[index] ?? nothing), readingWords(cross[index] ?? nothing)],
  })),
};

export const bars: Bar[] = [
  {
    key: "1",
    name: "Chat → Voice",
    href: "/journeys",
    value: 0.221,
    low: 0.19,
    high: 0.256,
    words: "22.1%, n = 480",
    interval: "19.0% to 25.6%",
  },
  {
    key: "2",
    name: "E-mail → Voice",
    href: "/journeys",
    value: 0.12,
    low: 0.09,
    high: 0.16,
    words: "12.0%, n = 210",
    interval: "9.0% to 16.0%",
  },
  {
    key: "3",
    name: "In-app → Chat",
    href: "/journeys",
    value: null,
    low: null,
    high: null,
    words: "Too few to say (n = 6)",
    interval: null,
  },
];

export const pairShapes: [PairShape, PairShape] = [
  { name: "Satisfied", shape: "circle", color: "var(--color-data)" },
  { name: "Easy", shape: "diamond", color: "var(--color-accent)" },
];

export const pairs: Pair[] = [
  {
    key: "1",
    name: "Billing › Refund",
    href: "/journeys",
    first: 0.86,
    second: 0.61,
    words: "86.0% and 61.0%",
  },
  {
    key: "2",
    name: "Delivery › Where is my order",
    href: "/journeys",
    first: 0.81,
    second: 0.78,
    words: "81.0% and 78.0%",
  },
  {
    key: "3",
    name: "Account › Locked out",
    href: "/journeys",
    first: 0.7,
    second: null,
    words: "70.0%; ease: too few to say",
  },
];

export const filter: Filter = {
  period: { from: "2026-03-01", to: "2026-05-01", timeZone: "UTC" },
  asOf: null,
  by: [],
  where: { team: ["Billing"], channel: ["voice"] },
};

export const supervisor: Viewer = {
  userId: null,
  name: "Supervisor",
  role: "supervisor",
  teamIds: [1, 2],
  readsText: true,
};
