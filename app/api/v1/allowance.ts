import { Refusal } from "./refusal";

/** What is left for one sender: it fills up evenly, a minute from empty to full. */
type Allowance = { left: number; at: number };

// Careful: Next bundles routes apart; they must share one count. It lives in this process, not in the
// database: it protects this process, forgets nothing of worth at a restart, and costs no write a request.
const shared = globalThis as { throughlineAllowances?: Map<string, Allowance> };

/** Counts one request of a sender; refuses with 429, saying when to come again, beyond `perMinute`. */
export function spend(sender: string, perMinute: number, now = Date.now()): void {
  shared.throughlineAllowances ??= new Map();
  const known = shared.throughlineAllowances.get(sender) ?? { left: perMinute, at: now };
  const rate = perMinute / 60_000;
  const left = Math.min(perMinute, known.left + Math.max(0, now - known.at) * rate);
  if (left >= 1) {
    shared.throughlineAllowances.set(sender, { left: left - 1, at: now });
    return;
  }
  const seconds = Math.max(1, Math.ceil((1 - left) / rate / 1000));
  throw new Refusal(
    429,
    `More than ${perMinute} requests a minute. Please come again in ${seconds === 1 ? "a second" : `${seconds} seconds`}.`,
    { headers: { "retry-after": String(seconds) } },
  );
}
