import { sql } from "drizzle-orm";
import type { Definition, Metric } from "../metric";
import { sentimentsOn } from "../populations/sentiments";
import { mean } from "./mean";

type Spec = Pick<Definition, "id" | "name" | "question" | "history"> & { low: number; high: number };

/** Sentiment at the end of a contact less that at its start, on one vendor's scale. */
export function sentiment({ low, high, ...spec }: Spec): Metric {
  return mean({
    ...spec,
    better: "higher",
    unit: "score",
    scale: `${low}..${high}`,
    population: sentimentsOn(low, high),
    of: sql`sentiments.shift`,
    caveats: [
      "End less start, so that contacts which begin with an annoyed customer are not held against anyone.",
      "Vendors measure sentiment differently: each scale is a series of its own, never rescaled into another.",
      "Sentiment is a model's reading of words or voice. Check it against what customers answered before it is shown as satisfaction.",
    ],
  });
}
