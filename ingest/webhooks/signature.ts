import { createHmac, timingSafeEqual } from "node:crypto";

/** A message as it was sent. */
export type Sent = { headers: Headers; parameters: URLSearchParams; bytes: Uint8Array };

/** Why a message is not believed: a sentence. Whoever sends it has no business with anything else. */
export class Unsigned extends Error {}

/**
 * What makes a message believable in one system's scheme. `signedAt` is the instant it was signed at, in
 * milliseconds; null where the scheme has none. `id` tells the message from all others; null where the
 * scheme has none. Only what the signature covers is believed.
 */
export type Signature = { signedAt: number | null; id: string | null };

/** Throws `Unsigned` unless one of the secrets signed the message. */
export type Scheme = (sent: Sent, secrets: string[]) => Signature;

/** How far the clocks of sender and receiver may be apart, and a message under way. */
const toleratedMilliseconds = 5 * 60_000;

/** Believes a message or throws `Unsigned`; `now` in milliseconds. */
export function believed(scheme: Scheme, sent: Sent, secrets: string[], now: number): Signature {
  const signature = scheme(sent, secrets);
  const { signedAt } = signature;
  if (signedAt === null) return signature;
  if (!(Math.abs(now - signedAt) <= toleratedMilliseconds))
    throw new Unsigned("The message was signed more than five minutes away from now. Are both clocks right?");
  return signature;
}

/** https://www.standardwebhooks.com: HMAC-SHA256 over `id.timestamp.body`; symmetric (`v1`) signatures only. */
export const standardWebhooks: Scheme = ({ headers, bytes }, secrets) => {
  const id = given(headers, "webhook-id");
  const timestamp = given(headers, "webhook-timestamp");
  const versions = given(headers, "webhook-signature")
    .split(" ")
    .map((one) => one.split(","));
  const signatures = versions.flatMap(([version, value]) => (version === "v1" && value ? [value] : []));
  const keys = secrets.map((secret) => Buffer.from(secret.replace(/^whsec_/, ""), "base64"));
  const expected = keys.map((key) => hmac("sha256", key, `${id}.${timestamp}.`, bytes));
  const isOurs = signatures
    .map((signature) => expected.some((one) => isSame(one, Buffer.from(signature, "base64"))))
    .some(Boolean);
  if (!isOurs) throw wrong("webhook-signature");
  return { signedAt: unixSeconds(timestamp), id };
};

/** Zendesk: HMAC-SHA256 over timestamp and body, with nothing between them. */
export const zendeskSignature: Scheme = ({ headers, bytes }, secrets) => {
  const timestamp = given(headers, "x-zendesk-webhook-signature-timestamp");
  const signature = Buffer.from(given(headers, "x-zendesk-webhook-signature"), "base64");
  if (!secrets.some((secret) => isSame(hmac("sha256", secret, timestamp, bytes), signature)))
    throw wrong("x-zendesk-webhook-signature");
  return { signedAt: Date.parse(timestamp), id: null };
};

/** Intercom: HMAC-SHA1 over the body, with the client secret of the app. It says no time. */
export const intercomSignature: Scheme = ({ headers, bytes }, secrets) => {
  const signature = hexadecimal(given(headers, "x-hub-signature"), "sha1=");
  if (!secrets.some((secret) => isSame(hmac("sha1", secret, "", bytes), signature)))
    throw wrong("x-hub-signature");
  return { signedAt: null, id: null };
};

/** Chatwoot: HMAC-SHA256 over `timestamp.body`; its older releases do not sign, so they bring the secret itself. */
export const chatwootSignature: Scheme = ({ headers, parameters, bytes }, secrets) => {
  const token = parameters.get("token");
  if (
    token !== null &&
    secrets.some((secret) => isSame(hmac("sha256", secret, token), hmac("sha256", secret, secret)))
  )
    return { signedAt: null, id: null };
  if (token !== null) throw new Unsigned('The "token" of the address is not the secret of this webhook.');
  const timestamp = given(headers, "x-chatwoot-timestamp");
  const signature = hexadecimal(given(headers, "x-chatwoot-signature"), "sha256=");
  if (!secrets.some((secret) => isSame(hmac("sha256", secret, `${timestamp}.`, bytes), signature)))
    throw wrong("x-chatwoot-signature");
  return { signedAt: unixSeconds(timestamp), id: null };
};

function given(headers: Headers, name: string): string {
  const value = headers.get(name)?.trim();
  if (!value) throw new Unsigned(`The message is not signed: it has no header "${name}".`);
  return value;
}

function wrong(header: string): Unsigned {
  return new Unsigned(`The signature in "${header}" is not one that a secret of this webhook makes.`);
}

function hmac(hash: string, key: string | Buffer, before: string, bytes?: Uint8Array): Buffer {
  const made = createHmac(hash, key).update(before);
  return (bytes ? made.update(bytes) : made).digest();
}

function isSame(expected: Buffer, given: Buffer): boolean {
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function hexadecimal(text: string, prefix: string): Buffer {
  return Buffer.from(text.startsWith(prefix) ? text.slice(prefix.length) : "", "hex");
}

function unixSeconds(text: string): number {
  return /^\d{1,12}$/.test(text) ? Number(text) * 1000 : Number.NaN;
}
