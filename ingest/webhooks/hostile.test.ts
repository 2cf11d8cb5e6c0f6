import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "../canonical";
import { arrivals } from "../read-json";
import { kindOf, type WebhookKind, webhookKinds } from "./kinds";

/** Whole enough to be read by the adapter; each run damages some of it. */
const whole: Record<WebhookKind, object> = {
  standard: { type: "t", timestamp: "2026-03-02T09:00:00Z", data: [{ external_id: "1", channel: "chat" }] },
  zendesk: {
    type: "zen:event-type:ticket.status_changed",
    time: "2026-03-02T09:00:00Z",
    event: { current: "SOLVED" },
    detail: {
      id: 1,
      status: "solved",
      via: { channel: "email" },
      requester: { id: 2 },
      satisfaction: "good",
    },
  },
  intercom: {
    type: "notification_event",
    topic: "conversation.rating.added",
    data: {
      item: {
        id: "1",
        contacts: { contacts: [{ id: "2" }] },
        ai_agent_participated: true,
        admin_assignee_id: 3,
        statistics: { first_assignment_at: 1_772_442_000 },
        conversation_rating: { rating: 3, created_at: 1_772_442_000 },
      },
    },
  },
  chatwoot: {
    event: "message_updated",
    id: 4,
    account: { id: 1 },
    content_type: "input_csat",
    content_attributes: { submitted_values: { csat_survey_response: { rating: 3 } } },
    conversation: { id: 2, contact_inbox: {}, meta: { sender: { id: 5 }, assignee: { id: 6 } } },
  },
};

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    "__proto__",
    "constructor",
    1e308,
    -1,
    "12/04/2026",
    99_999_999_999,
    "\0",
    "\ud800",
    [],
  ),
);

type Damage = { path: number[]; with: unknown };

/** The value with what lies at some path replaced; the path says which member to descend to at each depth. */
function damaged(value: unknown, { path: [step = 0, ...rest], with: replacement }: Damage): unknown {
  if (typeof value !== "object" || value === null) return replacement;
  const names = Object.keys(value);
  const name = names[step % names.length];
  if (name === undefined) return replacement;
  const part =
    rest.length === 0 ? replacement : damaged(value[name as never], { path: rest, with: replacement });
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === name ? part : one))
    : { ...value, [name]: part };
}

const damage = fc.record({ path: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), with: junk });

test.each(Object.keys(webhookKinds) as WebhookKind[])(
  "%s: 3,000 damaged payloads are read, passed over or refused with a sentence, and none throws",
  (kind) => {
    const { adapter, messageId } = kindOf(kind);
    const payload = fc.oneof(
      { weight: 1, arbitrary: junk },
      {
        weight: 5,
        arbitrary: fc.array(damage, { maxLength: 3 }).map((all) => all.reduce<unknown>(damaged, whole[kind])),
      },
    );
    fc.assert(
      fc.property(payload, (given) => {
        messageId(given);
        for (const arrival of arrivals(adapter(given, "src") ?? [])) {
          const read = "given" in arrival ? canonical(arrival.given, null) : { problems: [arrival.problem] };
          if ("problems" in read) for (const { message } of read.problems) expect(message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 3000 },
    );
  },
);
