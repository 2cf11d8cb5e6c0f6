import { chatwoot } from "./chatwoot";
import { intercom } from "./intercom";
import { type Adapter, said, within } from "./payload";
import {
  chatwootSignature,
  intercomSignature,
  type Scheme,
  standardWebhooks,
  zendeskSignature,
} from "./signature";
import { standard } from "./standard";
import { zendesk } from "./zendesk";

type Kind = {
  scheme: Scheme;
  adapter: Adapter;
  /** The id of a message as its body, which is signed, says it; undefined: it says none. */
  messageId(payload: unknown): string | undefined;
  /** Who makes the secret: these systems make their own, and show it. */
  secretFrom: "us" | "them";
  /** What a payload of this kind is, for the sentence that refuses another. */
  words: string;
};

export const webhookKinds = {
  standard: {
    scheme: standardWebhooks,
    adapter: standard,
    messageId: () => undefined,
    secretFrom: "us",
    words: "a canonical record, a list of them, or { type, timestamp, data } with either",
  },
  zendesk: {
    scheme: zendeskSignature,
    adapter: zendesk,
    messageId: (payload) => said(within(payload, "id")),
    secretFrom: "them",
    words: "a ticket event of Zendesk, or { ticket } from a trigger",
  },
  intercom: {
    scheme: intercomSignature,
    adapter: intercom,
    messageId: (payload) => said(within(payload, "id")),
    secretFrom: "them",
    words: "a notification of Intercom",
  },
  chatwoot: {
    scheme: chatwootSignature,
    adapter: chatwoot,
    messageId: () => undefined,
    secretFrom: "us",
    words: "an event of Chatwoot",
  },
} satisfies Record<string, Kind>;

export type WebhookKind = keyof typeof webhookKinds;

export const isWebhookKind = (text: string): text is WebhookKind => Object.hasOwn(webhookKinds, text);

export const kindOf = (kind: WebhookKind): Kind => webhookKinds[kind];
