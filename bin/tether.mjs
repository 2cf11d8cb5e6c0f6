import { isMainThread } from "node:worker_threads";

// Loaded into what `children.mjs` starts: when the process that started it is gone, it goes as well.
if (isMainThread && process.env.THROUGHLINE_TETHERED && process.connected) {
  delete process.env.THROUGHLINE_TETHERED;
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
