import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { contents } from "../test-delivery";
import { imported } from "./test-export";

const db = testDatabase();
const start = 1_772_442_000;
const iso = (n: number) => new Date((start + n * 60) * 1000).toISOString();
const id = fc.constantFrom(1, 2);
const person = fc.constantFrom(5, 6);
const agent = fc.constantFrom("a", "b", "c");
const score = fc.constantFrom(1, 2, 5);

/** What an export of a system may say; `n` orders what was said and dates it. */
const says: Record<string, fc.Arbitrary<(n: number) => object>> = {
  zendesk: fc.oneof(
    fc
      .record({
        id,
        person,
        status: fc.constantFrom("open", "solved", "deleted"),
        rating: fc.constantFrom("good", "offered", null),
      })
      .map(({ id, person, status, rating }) => (n: number) => ({
        ...{
          id,
          status: id === 1 ? status : "open",
          requester_id: person,
          created_at: iso(0),
          updated_at: iso(n),
        },
        ...{ via: { channel: "email" }, satisfaction_rating: { score: rating }, metric_set: { reopens: n } },
      })),
    fc.record({ id, rating: fc.constantFrom("good", "bad") }).map(({ id, rating }) => (n: number) => ({
      ...{ ticket_id: id, score: rating, updated_at: iso(n) },
    })),
    person.map((id) => (n: number) => ({ id, role: "end-user", email: `${id}@x.org`, updated_at: iso(n) })),
  ),
  intercom: fc
    .record({
      id,
      person,
      agent: fc.constantFrom(0, 7),
      isAi: fc.boolean(),
      state: fc.constantFrom("open", "closed"),
    })
    .map(({ id, person, agent, isAi, state }) => (n) => ({
      ...{ type: "conversation", id: `${id}`, state, created_at: start, updated_at: start + n * 60 },
      ...{ admin_assignee_id: agent, ai_agent_participated: isAi, source: { type: "conversation" } },
      contacts: { contacts: [{ id: `${person}` }] },
      statistics: { first_assignment_at: start + 5 },
    })),
  chatwoot: fc
    .record({ id, person, status: fc.constantFrom("open", "resolved") })
    .map(({ id, person, status }) => (n) => ({
      ...{
        id,
        account_id: 1,
        status,
        created_at: start,
        updated_at: start + n * 60,
        last_activity_at: start + n * 50,
      },
      meta: { channel: "Channel::Email", sender: { id: person } },
    })),
  "amazon-connect": fc.oneof(
    fc
      .record({ id, person, agent, method: fc.constantFrom("INBOUND", "TRANSFER") })
      .map(({ id, person, agent, method }) => (n: number) => ({
        ...{ ContactId: `${id}`, Channel: "VOICE", InitiationMethod: method, InitiationTimestamp: iso(id) },
        ...{
          PreviousContactId: id === 2 ? "1" : null,
          DisconnectTimestamp: iso(id + 9),
          LastUpdateTimestamp: iso(n),
        },
        ...{ CustomerId: `${person}`, Agent: { ARN: agent, ConnectedToAgentTimestamp: iso(id) } },
      })),
    id.map((id) => () => ({
      CustomerMetadata: { ContactId: `${id}` },
      ConversationCharacteristics: { Sentiment: { OverallSentiment: { CUSTOMER: id } } },
    })),
  ),
  genesys: fc
    .record({ id, person, agents: fc.array(agent, { maxLength: 3 }), isOver: fc.boolean() })
    .map(({ id, person, agents, isOver }) => (n) => ({
      ...{
        conversationId: `${id}`,
        conversationStart: iso(0),
        conversationEnd: isOver ? iso(n + 20) : undefined,
      },
      participants: [
        {
          purpose: "customer",
          externalContactId: `${person}`,
          sessions: [{ mediaType: "voice", segments: [] }],
        },
        // Careful: after whatever an agent did, as the last moment of a conversation is its version, of which each has one.
        { purpose: "acd", sessions: [{ segments: [{ segmentType: "interact", segmentStart: iso(n + 3) }] }] },
        ...agents.map((userId, place) => ({
          ...{ purpose: "agent", userId },
          sessions: [
            { segments: [{ segmentType: "interact", segmentStart: iso(place), segmentEnd: iso(place + 1) }] },
          ],
        })),
      ],
    })),
  delighted: fc.record({ id, person, score }).map(({ id, person, score }) => (n) => ({
    ...{
      id,
      person: { id: person },
      survey_type: "csat",
      score,
      created_at: start,
      updated_at: start + n * 60,
    },
  })),
  "chatwoot-csat": fc.record({ id, score }).map(({ id, score }) => (n) => ({
    ...{ Rating: score, "Contact Email Address": "ann@x.org", "Recorded date": iso(n) },
    "Link to the conversation": `https://x.org/app/accounts/1/conversations/${id}`,
  })),
  dialpad: fc.record({ id, person, agent }).map(({ id, person, agent }) => (n) => ({
    ...{ call_id: id, date_started: iso(0), date_connected: iso(0), date_ended: iso(n), target_id: agent },
    external_number: `+493012345${person}`,
  })),
  qualtrics: fc.record({ id, person, score }).map(({ id, person, score }) => (n) => ({
    ...{ ResponseId: id, RecordedDate: iso(n), RecipientEmail: `${person}@x.org`, Status: 0, csat: score },
  })),
};

const tables = new Set(["chatwoot-csat", "dialpad", "qualtrics"]);
const story = fc
  .constantFrom(...Object.keys(says))
  .chain((preset) =>
    fc.record({
      preset: fc.constant(preset),
      records: fc
        .array(says[preset] as fc.Arbitrary<(n: number) => object>, { minLength: 2, maxLength: 6 })
        .map((all) => all.map((say, n) => say(n + 1))),
    }),
  )
  .chain(({ preset, records }) =>
    fc.record({
      ...{ preset: fc.constant(preset), records: fc.constant(records) },
      arranged: fc
        .array(fc.constantFrom(...records), { maxLength: 3 })
        .chain((again) =>
          fc.shuffledSubarray([...records, ...again], { minLength: records.length + again.length }),
        ),
      cut: fc.integer({ min: 0, max: records.length }),
      shape: fc.constantFrom("lines", "nothing", "array"),
    }),
  );

function written(preset: string, records: object[], shape: string): string {
  if (tables.has(preset)) {
    const columns = Object.keys(records[0] as object);
    const rows = records.map((one) =>
      columns.map((name) => (one as Record<string, unknown>)[name]).join(";"),
    );
    return [columns.join(";"), ...rows].join("\n");
  }
  const all = records.map((one) => JSON.stringify(one));
  return shape === "array" ? `[${all.join(",\n")}]` : all.join(shape === "lines" ? "\n" : "");
}

test("records of an export repeated, in any order and over several files give the same journeys", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ preset, records, arranged, cut, shape }) => {
      await emptied(db.sql);
      const { rejected } = await imported(db.sql, preset, written(preset, records, "lines"));
      expect(rejected).toBe(0);
      const expected = await contents(db.sql);
      await emptied(db.sql);
      for (const some of [arranged.slice(0, cut), arranged.slice(cut)])
        if (some.length > 0) await imported(db.sql, preset, written(preset, some, shape));
      expect(await contents(db.sql)).toEqual(expected);
    }),
    {
      numRuns: 30,
      interruptAfterTimeLimit: 240_000,
      markInterruptAsFailure: true,
    },
  );
});
