import type { WriteStream } from "node:tty";
import type { FileProgress } from "@/ingest/import-file";

/** Tells how far an import is: on a terminal in one line that changes, else now and then a line. */
export function importProgress(out: Pick<WriteStream, "isTTY" | "write">) {
  const started = performance.now();
  let shown = started;
  let latest: FileProgress | null = null;
  const seconds = () => (performance.now() - started) / 1000;
  const print = ({ readBytes, totalBytes, rows }: FileProgress) => {
    const share = totalBytes === 0 ? 100 : Math.min(100, (100 * readBytes) / totalBytes);
    const line = `${Math.floor(share)}% read, ${whole(rows)} rows, ${whole(rows / seconds())} a second`;
    out.write(out.isTTY ? `\r${line.padEnd(72)}` : `${line}\n`);
  };

  return {
    seconds,
    show(progress: FileProgress) {
      latest = progress;
      const now = performance.now();
      if (now - shown < (out.isTTY ? 250 : 10_000)) return;
      shown = now;
      print(progress);
    },
    /** The bytes of a file are read before its last rows are kept: only here all of them are counted. */
    end() {
      if (latest) print(latest);
      if (latest && out.isTTY) out.write("\n");
      latest = null;
    },
  };
}

const whole = (n: number) => Math.round(n).toLocaleString("en");
