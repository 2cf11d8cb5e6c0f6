import { parseArgs } from "node:util";
import type { Trained } from "@/metrics/prediction/train";
import { trainModel } from "../train-model";
import { columns } from "./columns";

export const usage = `[--from-evaluation NAME]

  Learns from the contacts that were answered, from 1 to 5, what others would have been, and predicts all of
  them anew. Without it, csat-predicted says nothing; contacts that came later have no prediction until the
  next time.

  --from-evaluation  take the evaluations of that name, on the scale from 1 to 5, for the predictions of a
                     model of your own; they give a score only`;

const options = { "from-evaluation": { type: "string" } } as const;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const started = Date.now();
  const trained = await trainModel({ evaluation: values["from-evaluation"], onProgress });
  console.log(summary(trained, (Date.now() - started) / 1000));
}

function onProgress(done: number, all: number): void {
  console.log(done < all ? `${done} of ${all - 1} folds` : "all answers");
}

function summary(
  { version, answers, predicted, areaUnderCurve, calibration }: Trained,
  seconds: number,
): string {
  const { satisfied, score } = calibration;
  return [
    `Model ${version}: ${count(answers)} answers, ${count(predicted)} contacts predicted in ${seconds.toFixed(1)} s.`,
    ...(areaUnderCurve === null
      ? ["Whether it had seen these answers is not known, so they do not tell how good it is."]
      : [
          `Area under the curve ${areaUnderCurve.toFixed(3)}, on answers it had not seen: 0.5 is a coin, 1 is always right.`,
        ]),
    ...table("share of 4 and 5", satisfied),
    ...table("score", score),
  ].join("\n");
}

function table(words: string, tenths: Trained["calibration"]["score"]): string[] {
  if (tenths.length === 0) return [];
  const rows = tenths.map(({ n, predicted, actual }) => [count(n), predicted.toFixed(3), actual.toFixed(3)]);
  return [
    "",
    `Calibration, ${words}, by tenth of the predictions:`,
    columns([["answers", "predicted", "actual"], ...rows]),
  ];
}

const count = (n: number) => n.toLocaleString("en");
