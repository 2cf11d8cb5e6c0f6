import { count } from "@/components/format";
import type { FileProgress } from "@/ingest/import-file";
import { Refresh } from "./refresh";

/** How far a try or an import is; the page asks again by itself. */
export function Running({ progress, verb }: { progress: FileProgress; verb: string }) {
  const { readBytes, totalBytes, rows } = progress;
  const share = totalBytes === 0 ? 0 : readBytes / totalBytes;
  return (
    <section className="card grid gap-3 p-5" aria-label="Progress">
      <Refresh />
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <progress className="w-full accent-accent" value={share} max={1} aria-label="Read" />
      <p role="status" className="figures text-small">
        {share < 1
          ? `${verb} so far: ${count(rows)} rows, ${Math.floor(share * 100)}% of the file.`
          : `All ${count(rows)} rows are read. Now the journeys of their customers are built.`}
      </p>
      <p className="text-ink-soft text-small">You can leave this page; it goes on.</p>
    </section>
  );
}
