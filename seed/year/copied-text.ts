const usual = 1 << 20;

/**
 * Lines on their way into a table. They are kept as bytes at once: as strings so many of them lived long enough
 * that clearing up after them took more time than making them.
 */
export class CopiedText {
  private bytes = Buffer.allocUnsafe(usual);
  private length = 0;

  // Careful: a character is a byte here, as nothing in the year has a letter beyond ASCII.
  add(line: string): void {
    if (this.length + line.length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(2 * (this.length + line.length));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    this.length += this.bytes.write(line, this.length, "latin1");
  }

  /** What was added since it was last taken. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    this.bytes = Buffer.allocUnsafe(Math.max(usual, taken.length));
    this.length = 0;
    return taken;
  }
}
