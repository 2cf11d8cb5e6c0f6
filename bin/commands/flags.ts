import { parseArgs } from "node:util";
import { open } from "@/db/client";
import { environment } from "@/db/environment";
import { everything } from "@/db/viewer";
import { businessZone } from "@/metrics/business-zone";
import { sweepOutliers } from "@/quality/triage/outliers";
import { drawSample, sampleUnits } from "@/quality/triage/sample";
import { misuse } from "./misuse";

export const usage = `sweep | sample --seed TEXT --from DATE --to DATE [--unit team|agent] [--size N]

  sweep    find the agents who resolve less than chance makes of equals, and flag some of their journeys
  sample   draw journeys at random for each team or agent and week; the same seed draws the same
  --from   a day of the first week;  --to  the day after the last
  --unit   default: team
  --size   journeys for each of them and week; default: 2`;

const options = {
  seed: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  unit: { type: "string", default: "team" },
  size: { type: "string", default: "2" },
} as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { database, close } = open(environment().DATABASE_URL, 1);
  try {
    if (positionals.join() === "sweep") {
      const found = await sweepOutliers(database);
      for (const { agent, k, n, limit } of found)
        console.log(`${agent}: ${k} of ${n} resolved; chance makes at least ${(limit * 100).toFixed(1)} %.`);
      console.log(`${found.length} agents are outside the limits of chance.`);
      return;
    }
    const unit = sampleUnits.find((one) => one === values.unit);
    if (positionals.join() !== "sample" || !unit) throw misuse("Please say sweep or sample.");
    const { seed = "", from = "", to = "" } = values;
    const timeZone = await businessZone(database);
    const size = Number(values.size);
    const done = await drawSample(database, everything, { seed, unit, size, from, to, timeZone });
    if ("refusal" in done) throw new Error(done.refusal);
    console.log(`Drew ${done.drawn} journeys with the seed "${seed}"; ${done.added} are new in the queue.`);
  } finally {
    await close();
  }
}
