import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents } from "../test-delivery";
import type { WebhookKind } from "./kinds";
import { type Endpoint, takeMessage } from "./take-message";
import { signed } from "./test-signed";

const db = testDatabase();
const at = 1_772_442_000;
const person = fc.constantFrom(
  { id: 1, email: "a@x.org" },
  { id: 2, email: "b@x.org" },
  { id: 1, email: null },
);
const agent = fc.constantFrom(0, 7, 8);
const rating = fc.constantFrom(null, 1, 5);

/** What each system may say of one of two contacts; `n` orders what was said and dates it. */
const says: Record<WebhookKind, fc.Arbitrary<(n: number) => object>> = {
  standard: fc.record({ id: fc.constantFrom("1", "2"), customer: person }).map(({ id, customer }) => (n) => ({
    external_id: id,
    channel: "voice",
    started_at: iso(0),
    customer_email: customer.email,
    case_id: `${n}`,
    source_updated_at: iso(n),
  })),
  zendesk: fc
    .record({
      id: fc.constantFrom("1", "2"),
      status: fc.constantFrom("OPEN", "SOLVED", "CLOSED"),
      customer: person,
      change: fc.constantFrom("status_changed", "tags_changed", "tags_changed", "soft_deleted"),
      agent,
    })
    .map(({ id, status, customer, change, agent }) => (n) => ({
      id: `event-${n}`,
      type: `zen:event-type:ticket.${id === "2" ? change : "status_changed"}`,
      time: iso(n),
      event: { current: status },
      detail: {
        ...{ id, status, created_at: iso(0), via: { channel: "email" } },
        ...{ requester_id: customer.id, assignee_id: agent },
      },
    })),
  intercom: fc
    .record({
      id: fc.constantFrom("1", "2"),
      state: fc.constantFrom("open", "closed"),
      customer: person,
      isAi: fc.boolean(),
      agent,
      rating,
    })
    .map(({ id, state, customer, isAi, agent, rating }) => (n) => ({
      ...{ type: "notification_event", id: `notif-${n}`, topic: "conversation.admin.replied" },
      data: {
        item: {
          ...{ id, state, created_at: at, updated_at: at + n, source: { type: "conversation" } },
          contacts: { contacts: [customer] },
          ...{ admin_assignee_id: agent, ai_agent_participated: isAi },
          ai_agent: { resolution_state: "escalated", rating },
          statistics: { first_assignment_at: at + 5 },
        },
      },
    })),
  chatwoot: fc
    .record({
      id: fc.constantFrom(1, 2),
      status: fc.constantFrom("open", "resolved"),
      customer: person,
      rating,
    })
    .map(({ id, status, customer, rating }) => (n) => ({
      ...{ event: "message_updated", id: 90, account: { id: 1 }, content_type: "input_csat" },
      ...{ created_at: iso(0), updated_at: iso(n) },
      content_attributes: rating && { submitted_values: { csat_survey_response: { rating } } },
      conversation: {
        ...{ id, status, channel: "Channel::WebWidget", created_at: at, updated_at: at + n },
        ...{ contact_inbox: {}, meta: { sender: customer } },
      },
    })),
};

function iso(n: number): string {
  return new Date((at + n) * 1000).toISOString();
}

const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const kinds = Object.keys(says) as WebhookKind[];
const message = fc.oneof(...kinds.map((kind) => says[kind].map((say) => ({ kind, say }))));
const story = fc
  .array(message, { minLength: 4, maxLength: 8 })
  .map((messages) =>
    messages.map(({ kind, say }, n) => ({ kind, id: `msg-${n}`, body: JSON.stringify(say(n + 1)) })),
  );
type Message = { kind: WebhookKind; id: string; body: string };

async function send(messages: Message[]) {
  await emptied(db.sql);
  await db.sql`truncate webhooks restart identity cascade`;
  const endpoints = new Map<WebhookKind, Endpoint>();
  for (const kind of kinds) {
    const [row] = await db.sql`insert into webhooks (source, kind) values (${kind}, ${kind}) returning id`;
    endpoints.set(kind, { id: row?.id as number, source: kind, kind, secrets: [secret] });
  }
  for (const { kind, id, body } of messages) {
    const headers = new Headers(signed[kind](body, secret, at, id));
    const sent = { headers, parameters: new URLSearchParams(), bytes: Buffer.from(body) };
    await takeMessage(db.sql, endpoints.get(kind) as Endpoint, sent, at * 1000);
  }
  return contents(db.sql);
}

test("messages repeated and in any order give the same contacts and journeys", async () => {
  const arrangement = story.chain((messages) =>
    fc.tuple(
      fc.constant(messages),
      fc
        .array(fc.constantFrom(...messages), { maxLength: 3 })
        .chain((again) =>
          fc.shuffledSubarray([...messages, ...again], { minLength: messages.length + again.length }),
        ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(arrangement, async ([messages, arranged]) => {
      expect(await send(arranged)).toEqual(await send(messages));
    }),
    { numRuns: 8, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
  );
});
