import { registry } from "@/metrics/registry";
import { answered } from "../answered";
import { keyViewer } from "../key-viewer";

export const dynamic = "force-dynamic";

/** Every metric there is, with its definition in words. */
export function GET(request: Request): Promise<Response> {
  return answered(async () => {
    await keyViewer(request, "read");
    return {
      metrics: registry.map(({ id, name, question, kind, unit, better, history, caveats }) => ({
        id,
        name,
        question,
        kind,
        unit,
        better,
        definition_version: history.length,
        caveats,
      })),
    };
  });
}
