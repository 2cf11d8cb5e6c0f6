import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in a URL and in a header. */
export function secret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret. A plain hash is enough: nobody guesses 256 random bits. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
