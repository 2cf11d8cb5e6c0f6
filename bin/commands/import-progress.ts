import type { WriteStream } from "node:tty";
import type { FileProgress } from "@/ingest/import-file";

/** Tells how far an import is: on a terminal in one line that changes, else now and then a line. */
export function importProgress(out: Pick<WriteStream, "isTTY" | "write">) {
  const started = performance.now();
  let shown = started;
  let isOpen = false;
  let isRead = false;
  const seconds = () => (performance.now() - started) / 1000;

  return {
    seconds,
    show({ readBytes, totalBytes, rows }: FileProgress) {
      const now = performance.now();
      const isWhole = readBytes >= totalBytes && !isRead;
      if (now - shown < (out.isTTY ? 250 : 10_000) && !isWhole) return;
      shown = now;
      isRead ||= isWhole;
      const share = totalBytes === 0 ? 100 : Math.min(100, (100 * readBytes) / totalBytes);
      const line = `${Math.floor(share)} % read, ${whole(rows)} rows, ${whole(rows / seconds())} a second`;
      out.write(out.isTTY ? `\r${line.padEnd(72)}` : `${line}\n`);
      isOpen = out.isTTY;
    },
    end() {
      if (isOpen) out.write("\n");
      isOpen = false;
    },
  };
}

const whole = (n: number) => Math.round(n).toLocaleString("en");
