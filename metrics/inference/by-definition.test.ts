import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareHomogeneity } from "./chi-square-homogeneity";
import { effectiveSize } from "./cluster-size";
import { cohensKappa } from "./cohens-kappa";
import { cramersV } from "./cramers-v";
import { cusumChart } from "./cusum-chart";
import { directStandardisation } from "./direct-standardisation";
import { ewmaChart } from "./ewma-chart";
import { jensenShannon } from "./jensen-shannon";
import { kaplanMeier } from "./kaplan-meier";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { trinomialNps } from "./nps-interval";
import { percentile } from "./percentile";
import { roganGladen } from "./rogan-gladen";
import { relativeError } from "./test-exact";

// Each function against a slow form of its definition, which goes through people one by one.
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const whole = (min: number, max: number) => fc.integer({ min, max });
const repeated = <Value>(value: Value, times: number) => new Array<Value>(times).fill(value);

describe("tables", () => {
  const tables = fc.tuple(whole(2, 4), whole(2, 5)).chain(([rows, columns]) =>
    fc.array(fc.array(whole(1, 60), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

  test("chi-square is n·(Σ count² / (row·column) − 1); with an even number of degrees its tail is a Poisson sum", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = table.map(sum);
        const columns = (table[0] ?? []).map((_, at) => sum(table.map((row) => row[at] ?? 0)));
        const n = sum(rows);
        const parts = table.map((row, i) =>
          sum(row.map((count, j) => count ** 2 / ((rows[i] ?? 0) * (columns[j] ?? 0)))),
        );
        const statistic = n * (sum(parts) - 1);
        const found = chiSquareHomogeneity(table);
        expect(found?.statistic).toBeCloseTo(statistic, 8);
        const df = (rows.length - 1) * (columns.length - 1);
        expect(found?.df).toBe(df);
        if (df % 2 === 0 && found) {
          const half = found.statistic / 2;
          let term = Math.exp(-half);
          let tail = term;
          for (let k = 1; k < df / 2; k++) tail += term *= half / k;
          expect(relativeError(found.p, tail)).toBeLessThan(1e-9);
        }
        const least = Math.min(rows.length, columns.length) - 1;
        const strength = cramersV(table);
        expect(strength?.plain).toBeCloseTo(Math.sqrt(statistic / n / least), 9);
        const kept = Math.max(0, statistic / n - df / (n - 1));
        const corrected = [rows.length, columns.length].map((size) => size - (size - 1) ** 2 / (n - 1));
        expect(strength?.biasCorrected).toBeCloseTo(Math.sqrt(kept / (Math.min(...corrected) - 1)), 9);
      }),
    );
  });

  test("Jensen–Shannon: the entropy of the mixture less the mean entropy", () => {
    const mixes = whole(2, 5).chain((size) =>
      fc.array(fc.array(whole(0, 9), { minLength: size, maxLength: size }), { minLength: 2, maxLength: 4 }),
    );
    const entropy = (shares: number[]) =>
      -sum(shares.map((share) => (share > 0 ? share * Math.log2(share) : 0)));
    fc.assert(
      fc.property(mixes, (given) => {
        fc.pre(given.every((mix) => sum(mix) > 0));
        const shares = given.map((mix) => mix.map((count) => count / sum(mix)));
        const mixture = (shares[0] ?? []).map(
          (_, at) => sum(shares.map((mix) => mix[at] ?? 0)) / shares.length,
        );
        expect(jensenShannon(given)).toBeCloseTo(
          entropy(mixture) - sum(shares.map(entropy)) / shares.length,
          12,
        );
      }),
    );
  });
});

test("Kaplan–Meier: who is lost hands the own weight on, in equal parts, to all who stay longer (Efron 1967)", () => {
  const people = fc.array(fc.record({ time: whole(0, 12), isLost: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(people, (given) => {
      const line = [...given].sort((a, b) => a.time - b.time || Number(a.isLost) - Number(b.isLost));
      const weights = repeated(1 / line.length, line.length);
      line.forEach(({ isLost }, at) => {
        if (!isLost) return;
        const later = line.length - 1 - at;
        const own = weights[at] ?? 0;
        if (later === 0) return;
        weights[at] = 0;
        for (let i = at + 1; i < line.length; i++) weights[i] = (weights[i] ?? 0) + own / later;
      });
      const steps = kaplanMeier(
        given.map(({ time, isLost }) => ({ time, events: Number(!isLost), censored: Number(isLost) })),
      );
      for (const { time, survival } of steps) {
        const gone = sum(line.map((one, at) => (!one.isLost && one.time <= time ? (weights[at] ?? 0) : 0)));
        expect(survival).toBeCloseTo(1 - gone, 12);
      }
    }),
  );
});

describe("judges", () => {
  test("kappa, from one pair of verdicts after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(whole(0, 2), whole(0, 2)), { minLength: 1, maxLength: 40 }), (pairs) => {
        const table = [0, 1, 2].map((i) =>
          [0, 1, 2].map((j) => pairs.filter(([a, b]) => a === i && b === j).length),
        );
        const agreed = pairs.filter(([a, b]) => a === b).length / pairs.length;
        const chance = sum(pairs.map(([a]) => pairs.filter(([, b]) => a === b).length)) / pairs.length ** 2;
        const found = cohensKappa(table);
        if (chance === 1) expect(found).toBeNull();
        else expect(found?.value).toBeCloseTo((agreed - chance) / (1 - chance), 10);
      }),
    );
  });

  test("alpha: 1 less the disagreement within units over that between any two verdicts, with gaps", () => {
    const verdict = fc.option(whole(1, 5));
    const units = fc.array(fc.array(verdict, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    });
    const distance = {
      nominal: (a: number, b: number) => Number(a !== b),
      interval: (a: number, b: number) => (a - b) ** 2,
    };
    const apart = (list: number[], of: (a: number, b: number) => number) =>
      sum(list.flatMap((a, i) => list.map((b, j) => (i === j ? 0 : of(a, b)))));
    fc.assert(
      fc.property(units, fc.constantFrom("nominal" as const, "interval" as const), (given, scale) => {
        const paired = given
          .map((unit) => unit.filter((one) => one !== null))
          .filter((unit) => unit.length > 1);
        const all = paired.flat();
        const between = apart(all, distance[scale]) / (all.length * (all.length - 1));
        const within =
          sum(paired.map((unit) => apart(unit, distance[scale]) / (unit.length - 1))) / all.length;
        const found = krippendorffAlpha(given, scale);
        if (!(between > 0)) expect(found).toBeNull();
        else expect(found?.value).toBeCloseTo(1 - within / between, 10);
      }),
      { numRuns: 40 },
    );
  });

  test("Rogan and Gladen find the share that a judge of known error was shown", () => {
    fc.assert(
      fc.property(whole(0, 100), whole(6, 10), whole(6, 10), (tens, sensitive, specific) => {
        const bad = tens * 10;
        const found = (bad * sensitive) / 10 + ((1000 - bad) * (10 - specific)) / 10;
        const error = { sensitivity: sensitive / 10, specificity: specific / 10 };
        expect(roganGladen(found, 1000, error)?.value).toBeCloseTo(bad / 1000, 12);
      }),
    );
  });
});

describe("charts", () => {
  const series = fc.array(whole(-20, 20), { minLength: 1, maxLength: 30 });

  test("EWMA: every value weighs memory·(1 − memory)^age, the target what is left", () => {
    fc.assert(
      fc.property(series, whole(1, 10), (values, tenths) => {
        const memory = tenths / 10;
        ewmaChart(values, { target: 3, sigma: 2, memory }).forEach(({ value }, at) => {
          const seen = values.slice(0, at + 1).map((one, i) => memory * (1 - memory) ** (at - i) * one);
          expect(value).toBeCloseTo(sum(seen) + (1 - memory) ** (at + 1) * 3, 9);
        });
      }),
    );
  });

  test("CUSUM: the largest sum of deviations beyond the slack over any run that ends here, or 0", () => {
    fc.assert(
      fc.property(series, (values) => {
        cusumChart(values, { target: 1, slack: 0.5, limit: 9 }).forEach(({ high, low, out }, at) => {
          const runs = values.slice(0, at + 1).map((_, from) => values.slice(from, at + 1));
          expect(high).toBe(Math.max(0, ...runs.map((run) => sum(run.map((value) => value - 1.5)))));
          expect(low).toBe(Math.max(0, ...runs.map((run) => sum(run.map((value) => 0.5 - value)))));
          expect(out).toBe(high > 9 || low > 9);
        });
      }),
    );
  });
});

describe("people one by one", () => {
  test("the effective size is p(1 − p) over the variance of the ratio between clusters", () => {
    const cluster = whole(1, 8).chain((n) => fc.record({ n: fc.constant(n), k: whole(0, n) }));
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 2, maxLength: 12 }), (clusters) => {
        const [k, n] = [sum(clusters.map((one) => one.k)), sum(clusters.map((one) => one.n))];
        const products = {
          clusters: clusters.length,
          kk: sum(clusters.map((one) => one.k ** 2)),
          kn: sum(clusters.map((one) => one.k * one.n)),
          nn: sum(clusters.map((one) => one.n ** 2)),
        };
        const share = k / n;
        const residuals = sum(clusters.map((one) => (one.k - share * one.n) ** 2));
        const variance = (clusters.length / (clusters.length - 1)) * (residuals / n ** 2);
        const expected = k === 0 || k === n ? n : Math.min(n, (share * (1 - share)) / variance);
        expect(effectiveSize(k, n, products)).toBeCloseTo(expected, 6);
      }),
    );
  });

  test("the net promoter score is the mean of +100, 0 and −100, its error that of a mean", () => {
    fc.assert(
      fc.property(whole(0, 30), whole(0, 30), whole(1, 30), (promoters, passives, detractors) => {
        const answers = [
          ...repeated(100, promoters),
          ...repeated(0, passives),
          ...repeated(-100, detractors),
        ];
        const mean = sum(answers) / answers.length;
        const variance = sum(answers.map((one) => (one - mean) ** 2)) / answers.length;
        const found = trinomialNps({ promoters, passives, detractors });
        expect(found?.value).toBeCloseTo(mean, 10);
        expect(found?.standardError).toBeCloseTo(Math.sqrt(variance / answers.length), 8);
      }),
    );
  });

  test("a percentile lies between two neighbours of the sorted list, as far as (n − 1)·p is past the first", () => {
    fc.assert(
      fc.property(
        fc.array(whole(-99, 99), { minLength: 1, maxLength: 20 }),
        whole(0, 100),
        (list, percent) => {
          const sorted = [...list].sort((a, b) => a - b);
          const place = ((list.length - 1) * percent) / 100;
          const [under = 0, over = under] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
          expect(percentile(list, percent / 100)).toBeCloseTo(under + (over - under) * (place % 1), 9);
        },
      ),
    );
  });

  test("directly standardised, each stratum counts as often as it stands in the standard", () => {
    const stratum = whole(1, 20).chain((n) =>
      fc.record({ n: fc.constant(n), k: whole(0, n), standard: whole(1, 9) }),
    );
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
        const people = strata.flatMap(({ k, n, standard }) => repeated(k / n, standard));
        expect(
          directStandardisation(
            strata,
            strata.map(({ standard }) => standard),
          )?.value,
        ).toBeCloseTo(sum(people) / people.length, 12);
      }),
    );
  });
});
