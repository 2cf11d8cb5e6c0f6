import { createHmac } from "node:crypto";

/** How each system signs, written down a second time so that the schemes are tried against something. */
export const signed = {
  standard: (body: string, secret: string, seconds: number, id = "msg_1"): Record<string, string> => ({
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
      .update(`${id}.${seconds}.${body}`)
      .digest("base64")}`,
  }),
  zendesk: (body: string, secret: string, seconds: number): Record<string, string> => {
    const timestamp = new Date(seconds * 1000).toISOString();
    return {
      "x-zendesk-webhook-signature-timestamp": timestamp,
      "x-zendesk-webhook-signature": createHmac("sha256", secret)
        .update(timestamp + body)
        .digest("base64"),
    };
  },
  intercom: (body: string, secret: string): Record<string, string> => ({
    "x-hub-signature": `sha1=${createHmac("sha1", secret).update(body).digest("hex")}`,
  }),
  chatwoot: (body: string, secret: string, seconds: number): Record<string, string> => ({
    "x-chatwoot-timestamp": String(seconds),
    "x-chatwoot-signature": `sha256=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`,
  }),
};
