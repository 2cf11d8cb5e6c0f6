const longestWait = 15 * 60_000;
const mostRemembered = 20_000;

type Tally = { tries: number; until: number };
const tallies = new Map<string, Tally>();

type Limit = { key: string; most: number; rightPassword: "forgives all" | "forgives itself" };

/** How many wrong passwords are met with patience. Colleagues share an address, so it is given more. */
function limits(email: string, address: string): Limit[] {
  return [
    { key: `${email} from ${address}`, most: 5, rightPassword: "forgives all" },
    { key: `email ${email}`, most: 50, rightPassword: "forgives all" },
    { key: `address ${address}`, most: 100, rightPassword: "forgives itself" },
  ];
}

/**
 * Counts a try to sign in. Null: it may go on. Otherwise nobody looks at the password, and the answer is
 * the instant from which one may try again. Kept in memory: a restart forgives.
 */
export function countTry(email: string, address: string, now: Date): Date | null {
  forgetOld(now);
  const running = limits(email, address).map(({ key, most }) => {
    const found = tallies.get(key);
    const tally =
      found && found.until > now.getTime() ? found : { tries: 0, until: now.getTime() + longestWait };
    return { key, most, tally };
  });
  const spent = running.filter(({ tally, most }) => tally.tries >= most);
  if (spent.length > 0) return new Date(Math.max(...spent.map(({ tally }) => tally.until)));
  for (const { key, tally } of running) tallies.set(key, { ...tally, tries: tally.tries + 1 });
  return null;
}

/** To be called after the right password. */
export function forgiveTries(email: string, address: string): void {
  for (const { key, rightPassword } of limits(email, address)) {
    const tally = tallies.get(key);
    if (tally && rightPassword === "forgives itself") tally.tries -= 1;
    else tallies.delete(key);
  }
}

function forgetOld(now: Date): void {
  if (tallies.size < mostRemembered) return;
  for (const [key, tally] of tallies) if (tally.until <= now.getTime()) tallies.delete(key);
  for (const key of tallies.keys()) {
    if (tallies.size < mostRemembered) return;
    tallies.delete(key);
  }
}
