import { expect, test } from "vitest";
import { expectedHits, type WorkCell } from "./expected-hits";
import { randomBinomial } from "./inference/random-binomial";
import { type Random, randomStream } from "./inference/random-stream";
import { judgedWork } from "./judged-work";

/** What is inherited: kinds of work with their share of all work, and how often everybody succeeds with it. */
const kinds = [
  { keys: ["billing", "voice", "0", "no"], part: 0.4, rate: 0.9 },
  { keys: ["billing", "voice", "1", "no"], part: 0.2, rate: 0.8 },
  { keys: ["refund", "voice", "0", "no"], part: 0.3, rate: 0.72 },
  { keys: ["refund", "voice", "1", "yes"], part: 0.1, rate: 0.64 },
];

/** A team of 20: contacts each, and by how much the first differs from all the others. */
type Team = { sizes: (random: Random) => number; low: number };

function drawn(seed: number, { sizes, low }: Team): WorkCell[][] {
  const random = randomStream(seed);
  return Array.from({ length: 20 }, (_, agent) => {
    const size = agent === 0 ? 150 : sizes(random);
    const tilt = random() * 2;
    const weights = kinds.map(({ part }, at) => part * (at === 0 ? tilt : 1));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return kinds.map(({ keys, rate }, at) => {
      const n = Math.round((size * (weights[at] ?? 0)) / whole);
      return { keys, n, k: randomBinomial(random, n, rate - (agent === 0 ? low : 0)) };
    });
  });
}

const seeds = Array.from({ length: 200 }, (_, at) => at + 1);
const singledOut = (seed: number, team: Team) =>
  judgedWork(drawn(seed, team)).each.map(({ chance }) => chance === "below" || chance === "above");

const teams = {
  "150 contacts each": () => 150,
  "25 contacts each": () => 25,
  "10 to 400 contacts each": (random: Random) => 10 + Math.floor(random() * 391),
};

test.each(Object.entries(teams))(
  "of 20 identical agents with %s, nobody is singled out in at least 190 of 200 seeds",
  (words, sizes) => {
    const quiet = seeds.filter((seed) => !singledOut(seed, { sizes, low: 0 }).includes(true));
    console.log(`20 identical agents, ${words}: nobody singled out in ${quiet.length} of 200 seeds`);
    expect(quiet.length).toBeGreaterThanOrEqual(190);
  },
);

const { "25 contacts each": _few, ...busyTeams } = teams;

test.each(Object.entries(busyTeams))(
  "one agent 15 points low at n = 150 beside 19 equals with %s is found in at least 160 of 200 seeds",
  (words, sizes) => {
    const found = seeds.filter((seed) => {
      const [low] = judgedWork(drawn(seed, { sizes, low: 0.15 })).each;
      return low?.chance === "below";
    });
    console.log(
      `one agent 15 points low, n = 150, the others ${words}: found in ${found.length} of 200 seeds`,
    );
    expect(found.length).toBeGreaterThanOrEqual(160);
  },
);

const cell = (kind: string, k: number, n: number): WorkCell => ({ keys: [kind], k, n });

test("hard work 30/60 and easy work 54/60: of 40 hard and 20 easy 20 + 18 = 38 were to be expected, of 20 and 40 10 + 36", () => {
  const [hard, easy] = [
    [cell("hard", 21, 40), cell("easy", 17, 20)],
    [cell("hard", 9, 20), cell("easy", 37, 40)],
  ];
  const expected = expectedHits([hard, easy]);
  expect(expected[0]?.hits).toBeCloseTo(38, 12);
  expect(expected[1]?.hits).toBeCloseTo(46, 12);
  // 40 of 60 at 1/2 and 20 of 60 at 0.9, without replacement: 10 · 20/59 + 1.8 · 40/59.
  expect(expected[0]?.variance).toBeCloseTo(272 / 59, 12);
  const [first] = judgedWork([hard, easy]).each;
  expect(first).toMatchObject({ k: 38, n: 60, chance: "inside", band: "inside" });
  expect(first?.difference?.value).toBeCloseTo(0, 12);
  expect(first?.adjusted).toBeCloseTo(84 / 120, 12);
});

test("a kind of work with fewer than 30 rows is read with its neighbour: 8/10 and 30/40 make 38/50", () => {
  const nested = (last: string, k: number, n: number): WorkCell => ({ keys: ["refund", last], k, n });
  const expected = expectedHits([[nested("0", 30, 40)], [nested("1", 8, 10)]]);
  expect(expected.map(({ hits }) => hits)).toEqual([40 * 0.76, 10 * 0.76]);
});

test("what was expected adds up to what came, whatever is read together", () => {
  const team = drawn(7, { sizes: teams["10 to 400 contacts each"], low: 0.1 });
  const came = team.flat().reduce((sum, { k }) => sum + k, 0);
  expect(expectedHits(team).reduce((sum, { hits }) => sum + hits, 0)).toBeCloseTo(came, 6);
});

test("below ten contacts nothing is said, and nobody at all is a team of nothing", () => {
  const { each } = judgedWork([[cell("a", 0, 9)], [cell("a", 40, 40)]]);
  expect(each[0]).toMatchObject({ chance: "not_enough", band: "not_enough", limits: null });
  expect(judgedWork([])).toEqual({ target: null, prior: null, each: [] });
  expect(judgedWork([[]]).each[0]).toMatchObject({ n: 0, difference: null, adjusted: null, shrunken: null });
});

test("10 of 40 and 38 of 40 stand out on both sides of 48/80, and two who did everything alone do not", () => {
  const { each } = judgedWork([[cell("a", 10, 40)], [cell("a", 38, 40)]]);
  expect(each.map(({ chance }) => chance)).toEqual(["below", "above"]);
  const alone = judgedWork([[cell("a", 10, 40)], [cell("b", 38, 40)]]).each;
  expect(alone.map(({ chance, p }) => [chance, p])).toEqual([
    ["inside", 1],
    ["inside", 1],
  ]);
});
