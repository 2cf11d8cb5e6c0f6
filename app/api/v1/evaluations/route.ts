import { writer } from "@/db/client";
import { environment } from "@/db/environment";
import { keepFolding } from "@/ingest/otel/keep-folding";
import { keepScores } from "@/ingest/otel/keep-spans";
import { readEvaluations } from "@/ingest/otel/read-evaluations";
import type { PushReceipt } from "@/ingest/push";
import { answered } from "../answered";
import { body } from "../body";
import { Refusal } from "../refusal";
import { sender } from "../sender";
import { sourceOf } from "../source-of";

export const dynamic = "force-dynamic";

/** Takes evaluations of contacts, traces or spans, however late; those it knows already change nothing. */
export function POST(request: Request): Promise<Response> {
  return answered(async (): Promise<PushReceipt> => {
    const source = sourceOf(request, await sender(request));
    const read = readEvaluations(await body(request, environment().INGEST_BYTES));
    if (!read) throw new Refusal(400, "The body is neither a JSON object nor a list of them.");
    const accepted = await keepScores(writer(), source, read.taken);
    keepFolding(writer());
    return {
      accepted,
      updated: 0,
      unchanged: read.taken.length - accepted,
      rejected: read.rejected.map(({ index, problem }) => ({ index, external_id: null, ...problem })),
    };
  });
}
