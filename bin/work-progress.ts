import type { WriteStream } from "node:tty";

/**
 * Tells how far work of known length is: on a terminal in one line that changes, else now and then a line. Of what is
 * done in a moment nothing is told.
 */
export function workProgress(out: Pick<WriteStream, "isTTY" | "write">, what: string) {
  const started = performance.now();
  let shown = started;
  let isOpen = false;
  let isWhole = false;
  const seconds = () => (performance.now() - started) / 1000;

  return {
    seconds,
    show(done: number, all: number) {
      const now = performance.now();
      const isTime = now - shown >= (out.isTTY ? 250 : 10_000);
      const isLast = done === all && shown > started;
      if (isWhole || !(isTime || isLast)) return;
      shown = now;
      isWhole = done === all;
      const rate = done / seconds();
      const left = Math.ceil((all - done) / rate);
      const pace = rate < 1 ? "" : `, ${whole(rate)} a second`;
      const line = `${whole(done)} of ${whole(all)} ${what}${pace}, ${left} s to go`;
      out.write(out.isTTY ? `\r${line.padEnd(80)}` : `${line}\n`);
      isOpen = out.isTTY;
    },
    end() {
      if (isOpen) out.write("\n");
      isOpen = false;
    },
  };
}

const whole = (n: number) => Math.round(n).toLocaleString("en");
