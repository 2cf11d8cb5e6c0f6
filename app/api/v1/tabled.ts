import { recordAudit } from "@/db/access/audit";
import { doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { csv } from "@/reporting/csv";
import type { Table } from "@/reporting/table";
import { respond } from "./answered";

/** An answer in both forms in which it can be had, and for whom. `name` is that of the file, without its ending. */
export type Tabled = { json: () => unknown; table: () => Table; name: string; viewer: Viewer };

/** Does the work of a route, and answers JSON or, with `Accept: text/csv`, a file. */
export function tabled(request: Request, work: () => Promise<Tabled>): Promise<Response> {
  return respond(async () => {
    const { json, table, name, viewer } = await work();
    if (prefersCsv(request.headers.get("accept") ?? "")) {
      const detail = new URL(request.url).searchParams.toString();
      await recordAudit(doorkeeper(), viewer, { action: "export", subject: `${name}.csv`, detail });
      return file(table(), name);
    }
    return Response.json(await json(), { headers: { "cache-control": "no-store", vary: "accept" } });
  });
}

async function file(table: Table, name: string): Promise<Response> {
  const lines = csv(table);
  // The first lines are asked for before the answer begins: what fails then is still an answer.
  const begun = [await lines.next(), await lines.next()]
    .filter(({ done }) => !done)
    .map(({ value }) => value);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(begun.join(""))),
    async pull(controller) {
      let text = "";
      while (text.length < 65_536) {
        const { done, value } = await lines.next();
        if (done) {
          if (text !== "") controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "cache-control": "no-store",
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      vary: "accept",
    },
  });
}

/** Whether CSV is accepted, and JSON is not liked better. */
export function prefersCsv(accept: string): boolean {
  const liking = (type: string) =>
    Math.max(
      0,
      ...accept.split(",").flatMap((range) => {
        const [name, ...parameters] = range
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/);
        const quality = parameters.find((one) => one.startsWith("q="))?.slice(2);
        return name === type ? [Number(quality ?? 1)] : [];
      }),
    );
  return liking("text/csv") > 0 && liking("text/csv") >= liking("application/json");
}
