import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, type Given } from "../canonical";
import { presetNames, presetOf } from "./presets";

const at = "2026-03-02T09:00:00Z";
const session = {
  ...{ mediaType: "voice", ani: "tel:+491", metrics: [{ name: "tAcd", value: 1 }] },
  segments: [{ segmentType: "interact", segmentStart: at, segmentEnd: at, queueId: "q" }],
};

/** A record that every system may send, to be damaged. */
const whole: Record<string, Given[]> = {
  zendesk: [
    {
      id: 1,
      status: "solved",
      created_at: at,
      requester: { id: 2 },
      via: { channel: "web" },
      metric_set: { reopens: 1 },
    },
    { ticket_id: 1, score: "good", updated_at: at },
    { id: 1, role: "end-user", email: "a@x.org", shared_phone_number: true },
  ],
  intercom: [
    { type: "conversation", id: "1", created_at: 1, contacts: { contacts: [{ id: "2" }] }, ai_agent: {} },
  ],
  chatwoot: [{ id: 1, account_id: 1, status: "resolved", meta: { sender: { id: 1 }, assignee: { id: 1 } } }],
  "chatwoot-csat": [{ rating: "1", link_to_the_conversation: "accounts/1/conversations/1", recorded_at: at }],
  dialpad: [{ call_id: "1", date_started: at, categories: "missed", target_type: "user" }],
  "amazon-connect": [
    {
      ...{ ContactId: "1", Channel: "VOICE", InitiationTimestamp: at, Attributes: { csat: "1" } },
      ...{ AiAgentInfo: [{ AiAgentEscalated: true }], Agent: { ARN: "a/b", ConnectedToAgentTimestamp: at } },
      ...{
        CustomerEndpoint: { Address: "+491" },
        SegmentAttributes: { "connect:Subtype": { ValueString: "x" } },
      },
    },
    { evaluationId: "1", metadata: { contactId: "1", score: { percentage: 1 } } },
    { ConversationCharacteristics: { Sentiment: { OverallSentiment: { CUSTOMER: 1 } } } },
  ],
  genesys: [
    {
      ...{ conversationId: "1", conversationStart: at, surveys: [{ surveyPromoterScore: 1 }] },
      ...{ resolutions: [{ nNextContactAvoided: 1 }], evaluations: [{ oTotalScore: 1 }] },
      participants: [
        { purpose: "customer", sessions: [session] },
        { purpose: "agent", userId: "a", sessions: [session] },
      ],
    },
  ],
  qualtrics: [{ response_id: "1", recorded_date: at, q1: "1", q1_nps_group: "1", csat: "1", status: "0" }],
  transcripts: [
    { id: "1", created_at: at, turns: [{ speaker: "agent", text: "Hi", at }, ["customer", "Hello"]] },
  ],
  delighted: [
    { id: "1", survey_type: "nps", score: 1, person: { id: "1" }, person_properties: {}, created_at: 1 },
  ],
};

const hostile = fc.oneof(
  fc.constantFrom<unknown>(null, 0, -1, 1e308, "", "\u0000", "\uD800", [], {}, [null], {
    toString: 1,
    valueOf: 1,
  }),
  fc.constantFrom<unknown>("__proto__", "constructor", "=1+1", "2026-02-30T00:00:00Z", "x".repeat(100_000)),
  fc.jsonValue(),
);

/** The same with one value in it, wherever that lies, in another's place. */
function damaged(value: unknown, path: number[], other: unknown): unknown {
  if (typeof value !== "object" || value === null || path.length === 0) return other;
  const copy = structuredClone(value) as Record<string, unknown>;
  const names = Object.keys(copy);
  const name = names[(path[0] as number) % Math.max(1, names.length)];
  if (name === undefined) return other;
  copy[name] = damaged(copy[name], path.slice(1), other);
  return copy;
}

test.each(presetNames)(
  "%s: 2,000 damaged records are read, refused or passed over, and nothing throws",
  (name) => {
    const preset = presetOf(name);
    fc.assert(
      fc.property(
        fc.constantFrom(...(whole[name] ?? [])),
        fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
        hostile,
        (record, path, other) => {
          const value = damaged(record, path, other);
          const said = preset?.records(value, { source: "src", file: "export" });
          if (Array.isArray(said))
            for (const given of said) expect(canonical(given, null)).toBeTypeOf("object");
        },
      ),
      { numRuns: 2000 },
    );
  },
);
