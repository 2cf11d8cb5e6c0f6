import type { WriteStream } from "node:tty";

/** Tells how far a load of known length is: on a terminal in one line that changes, else now and then a line. */
export function loadProgress(out: Pick<WriteStream, "isTTY" | "write">, what: string, all: number) {
  const started = performance.now();
  let shown = started;
  let isOpen = false;
  let isWhole = false;
  const seconds = () => (performance.now() - started) / 1000;

  return {
    seconds,
    show(done: number) {
      const now = performance.now();
      if (isWhole || (now - shown < (out.isTTY ? 250 : 10_000) && done < all)) return;
      shown = now;
      isWhole = done === all;
      const rate = done / seconds();
      const left = Math.ceil((all - done) / rate);
      const line = `${whole(done)} of ${whole(all)} ${what}, ${whole(rate)} a second, ${left} s to go`;
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
