import { describe, expect, test } from "vitest";
import { kindOf, type WebhookKind } from "./kinds";
import { believed, Unsigned } from "./signature";

/** Computed with `openssl dgst -hmac`, not with this program. */
const body = '{"event":"tried","data":{"id":"k-1"}}';
const at = 1_767_348_000;
const vectors: Record<WebhookKind, { secret: string; headers: Record<string, string> }> = {
  standard: {
    secret: "whsec_dGhyb3VnaGxpbmUgdHJpZXMgdGhpcyBrZXk=",
    headers: {
      "webhook-id": "msg_4711",
      "webhook-timestamp": String(at),
      "webhook-signature": "v1,tNpv/k92bPKwnnCRtZX60T1OJZkLFq9rmsN6QRCfrzE=",
    },
  },
  zendesk: {
    secret: "secret of a zendesk",
    headers: {
      "x-zendesk-webhook-signature-timestamp": "2026-01-02T10:00:00Z",
      "x-zendesk-webhook-signature": "ttc2CI7KYQqHnxjRlU4gnIDkOxMM12UBBo3t9GhWoXU=",
    },
  },
  intercom: {
    secret: "secret of an intercom",
    headers: { "x-hub-signature": "sha1=2961a6a9c88f1d218796c7f762b5b85d6cc19286" },
  },
  chatwoot: {
    secret: "secret of a chatwoot",
    headers: {
      "x-chatwoot-timestamp": String(at),
      "x-chatwoot-signature": "sha256=8f1da38ecd1a01a82f13a1ce84568e4375174db2fc57540d3f8035e053dac9a4",
    },
  },
};

describe.each(Object.keys(vectors) as WebhookKind[])("%s", (kind) => {
  const { secret, headers } = vectors[kind];
  const last = Object.keys(headers).at(-1) ?? "";
  const ask = (given: Record<string, string>, secrets = [secret], text = body, now = at * 1000) =>
    believed(
      kindOf(kind).scheme,
      { headers: new Headers(given), parameters: new URLSearchParams(), bytes: Buffer.from(text) },
      secrets,
      now,
    );

  test("believes what its secret signed, also beside another secret", () => {
    const signature = {
      signedAt: kind === "intercom" ? null : at * 1000,
      id: kind === "standard" ? "msg_4711" : null,
    };
    expect(ask(headers)).toEqual(signature);
    expect(ask(headers, ["whsec_AAAA", secret])).toEqual(signature);
  });

  test("believes nothing else", () => {
    const { [last]: signature = "", ...rest } = headers;
    const wrong: [Record<string, string>, string[]?, string?][] = [
      [headers, []],
      [headers, ["whsec_AAAA"]],
      [headers, [secret], `${body}\n`],
      [headers, [secret], body.replace("k-1", "k-2")],
      [rest],
      ...["", signature.slice(0, -2), `x${signature}`, "v1,sha1=sha256="].map(
        (text): [Record<string, string>] => [{ ...rest, [last]: text }],
      ),
    ];
    for (const given of wrong) expect(() => ask(...given)).toThrow(Unsigned);
  });

  test("believes it for five minutes, before and after; Intercom's, which says no time, always", () => {
    const isBelieved = (away: number) => {
      try {
        return Boolean(ask(headers, [secret], body, at * 1000 + away));
      } catch (error) {
        expect(String(error)).toContain("five minutes");
        return false;
      }
    };
    const beyond = kind === "intercom";
    expect([-300_001, -300_000, 300_000, 300_001].map(isBelieved)).toEqual([beyond, true, true, beyond]);
  });
});
