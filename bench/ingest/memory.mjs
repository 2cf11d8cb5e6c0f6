import { readFileSync } from "node:fs";

/** The most memory that a process held, in MB, where the system tells. */
export function watchMemory(pid) {
  let most = 0;
  const timer = setInterval(() => {
    try {
      const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
      most = Math.max(most, Number(found?.[1] ?? 0) / 1024);
    } catch {
      clearInterval(timer);
    }
  }, 250);
  return { most: () => most, stop: () => clearInterval(timer) };
}
