const minutes = 15;
const longest = minutes * 60_000;
const mostRemembered = 20_000;

type Tally = { tries: number; until: number };
const tallies = new Map<string, Tally>();

/** How many wrong passwords are met with patience: from one address for one e-mail, for the e-mail, from the address. */
function limits(email: string, address: string): [key: string, limit: number][] {
  return [
    [`${email} ${address}`, 5],
    [`${email} anywhere`, 50],
    [`anybody ${address}`, 100],
  ];
}

/**
 * Counts a try to sign in. Null: it may go on. Otherwise nobody looks at the password, and the answer is
 * the instant from which one may try again. Kept in memory: a restart forgives.
 */
export function countTry(email: string, address: string, now: Date): Date | null {
  forgetOld(now);
  const rules = limits(email, address);
  const spent = rules.map(([key, limit]) => {
    const tally = tallies.get(key);
    return tally && tally.until > now.getTime() && tally.tries >= limit ? tally.until : 0;
  });
  const until = Math.max(...spent);
  if (until > 0) return new Date(until);
  for (const [key] of rules) {
    const tally = tallies.get(key);
    if (tally && tally.until > now.getTime()) tally.tries += 1;
    else tallies.set(key, { tries: 1, until: now.getTime() + longest });
  }
  return null;
}

/** After the right password: the tries so far are forgiven, except to the address. */
export function forgiveTries(email: string, address: string): void {
  for (const [key] of limits(email, address).slice(0, 2)) tallies.delete(key);
}

function forgetOld(now: Date): void {
  if (tallies.size < mostRemembered) return;
  for (const [key, tally] of tallies) if (tally.until <= now.getTime()) tallies.delete(key);
  for (const key of tallies.keys()) {
    if (tallies.size < mostRemembered) return;
    tallies.delete(key);
  }
}
