import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Text that only who knows the master secret can read again; AES-256-GCM with a key derived by HKDF. */
export function sealed(text: string, master: string): string {
  const nonce = randomBytes(nonceBytes);
  const machine = createCipheriv(cipher, keyOf(master), nonce);
  const hidden = Buffer.concat([machine.update(text, "utf8"), machine.final()]);
  return Buffer.concat([nonce, machine.getAuthTag(), hidden]).toString("base64url");
}

/** The text again; null when it was sealed with another master secret, or is damaged. */
export function unsealed(text: string, master: string): string | null {
  const bytes = Buffer.from(text, "base64url");
  try {
    const machine = createDecipheriv(cipher, keyOf(master), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    machine.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return machine.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8") + machine.final("utf8");
  } catch {
    return null;
  }
}

/** A key for this purpose alone: what is sealed here says nothing about cookies, and the reverse. */
function keyOf(master: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "", "throughline webhook secrets", 32));
}
