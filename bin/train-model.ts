import { open } from "@/db/client";
import { environment } from "@/db/environment";
import { adopt } from "@/metrics/prediction/adopt";
import { type Trained, train } from "@/metrics/prediction/train";

type Choice = {
  /** The name of the evaluations that a model from outside brought; without it, a model is trained here. */
  evaluation?: string;
  onProgress?: (done: number, all: number) => void;
};

/** Trains on the installation's database, or takes over a model from outside. */
export async function trainModel({ evaluation, onProgress }: Choice = {}): Promise<Trained> {
  const { database, close } = open(environment().DATABASE_URL, 1);
  try {
    const now = new Date();
    return evaluation === undefined
      ? await train(database, { now, onProgress })
      : await adopt(database, evaluation, now);
  } finally {
    await close();
  }
}
