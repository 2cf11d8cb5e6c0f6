import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default) at the strength OWASP names first: 19 MiB, two passes. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 12;
const longestPassword = 1000;

/** Why a password cannot be taken, as a sentence; null when it can. */
export function weakness(password: string): string | null {
  if (password.length < shortestPassword)
    return `The password needs at least ${shortestPassword} characters; this one has ${password.length}.`;
  if (password.length > longestPassword)
    return `The password may have ${longestPassword} characters at most.`;
  return null;
}

export function hashed(password: string): Promise<string> {
  const reason = weakness(password);
  if (reason) throw new Error(reason);
  return hash(password, strength);
}

let decoy: Promise<string> | undefined;

/** Whether the password is the hashed one. Takes as long where there is no such user: pass null. */
export async function matches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash("nobody has this password", strength);
  const right = await verify(passwordHash ?? (await decoy), password.slice(0, longestPassword + 1));
  return right && passwordHash !== null;
}
