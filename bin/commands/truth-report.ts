import type { Known } from "@/seed/year/truth";

/** What is true of a year, a line for each metric that must say so. */
export function truthReport({ facts, journeys, from, to }: Known): string {
  const width = Math.max(...facts.map(({ metric }) => metric.length));
  return [
    `True of ${from} to ${to} (UTC), as of ${to}, when none of the ${whole(journeys)} journeys is pending:`,
    ...facts.map(({ metric, n, k, mean }) => {
      const name = metric.padEnd(width);
      if (k !== undefined) return `  ${name}  ${whole(k)} / ${whole(n)} = ${(k / n).toFixed(4)}`;
      return `  ${name}  ${whole(n)}${mean === undefined ? "" : `, mean ${mean.toFixed(4)}`}`;
    }),
  ].join("\n");
}

const whole = (n: number) => n.toLocaleString("en");
