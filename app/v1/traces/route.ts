import { writer } from "@/db/client";
import { spansOf } from "@/ingest/otel/batch";
import { batchAnswer } from "@/ingest/otel/batch-answer";
import { keepSpans } from "@/ingest/otel/keep-spans";
import { exported } from "../exported";

export const dynamic = "force-dynamic";

/** OTLP/HTTP: takes spans, as protobuf or JSON. They are kept when it answers, and folded soon after. */
export function POST(request: Request): Promise<Response> {
  return exported(request, async ({ bytes, encoding, source }) => {
    const { taken, refused } = spansOf(bytes, encoding);
    await keepSpans(writer(), source, taken);
    return batchAnswer(refused, "spans", encoding);
  });
}
