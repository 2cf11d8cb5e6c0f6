import { writer } from "@/db/client";
import { scoresOf } from "@/ingest/otel/batch";
import { batchAnswer } from "@/ingest/otel/batch-answer";
import { keepScores } from "@/ingest/otel/keep-spans";
import { exported } from "../exported";

export const dynamic = "force-dynamic";

/** OTLP/HTTP: takes evaluations that come as log records; other log records are passed over. */
export function POST(request: Request): Promise<Response> {
  return exported(request, async ({ bytes, encoding, source }) => {
    const { taken, refused } = scoresOf(bytes, encoding);
    await keepScores(writer(), source, taken);
    return batchAnswer(refused, "log records", encoding);
  });
}
