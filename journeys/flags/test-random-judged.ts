import fc from "fast-check";
import { promiseFates } from "@/language/vocabulary";
import type { Contact } from "../test-contact";
import { randomContacts } from "../test-random-contacts";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

const score = fc.record({
  name: fc.constantFrom("Groundedness", "faithfulness", "persona-consistency", "policy_adherence", "tone"),
  score: fc.constantFrom(0, 0.3, 0.5, 0.9, 1.4),
});
const sentiment = fc.record({
  name: fc.constantFrom("sentiment_start", "sentiment_end"),
  score: fc.constantFrom(-1, -0.5, 0, 0.5, 1),
  scale_min: fc.constantFrom(-1, -1, 0),
  scale_max: fc.constantFrom(1, 1, 100),
  evaluator: fc.constantFrom("one", "two"),
});
/** Both ends of one sentiment; drawn one by one they are seldom a pair that falls. */
const swing = fc.tuple(fc.constantFrom(0.5, 1), fc.constantFrom(-1, -0.5, 0)).map((scores) =>
  scores.map((score, end) => ({
    name: end === 0 ? "sentiment_start" : "sentiment_end",
    score,
    scale_min: -1,
    scale_max: 1,
    evaluator: "one",
  })),
);
const promise = fc.record({
  what: fc.constant("A call back"),
  dueAt: fc.constantFrom(null, "2026-05-01T10:00:00.000Z"),
  fate: fc.constantFrom(...promiseFates),
  settledAt: maybe(fc.constantFrom("2026-04-02T10:00:00.000Z", "2026-05-02T10:00:00.000Z")),
});
const more = fc.record(
  {
    evaluations: fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.oneof(score, sentiment), { maxLength: 3 }) },
      { weight: 1, arbitrary: swing },
    ),
    promises: fc.array(promise, { maxLength: 2 }),
    knowledgeVersion: fc.constantFrom(null, "kb-1", "kb-2", "kb-3"),
  },
  { requiredKeys: [] },
);

/** What contacts drawn one by one seldom do: somebody comes back on a channel already left, another leaves in silence. */
const stories: Partial<Contact>[] = [
  ...(["chat", "voice", "chat"] as const).map((channel, hour): Partial<Contact> => {
    const version = hour === 0 ? "kb-1" : "kb-2";
    return {
      at: `2026-03-20T1${hour}:00:00.000Z`,
      customer: "C1",
      channel,
      source: "alpha",
      case: "7",
      knowledgeVersion: version,
    };
  }),
  {
    customer: "C4",
    outcome: "customer_left",
    handoff: undefined,
    surveys: [],
    csat: undefined,
    ces: undefined,
  },
];

/** Random worlds with what judges, promises and knowledge bases add to them. */
export const randomJudged: fc.Arbitrary<Contact[]> = randomContacts.chain((contacts) =>
  fc
    .tuple(
      fc.array(more, { minLength: contacts.length, maxLength: contacts.length }),
      fc.constantFrom(stories, [], [], []),
    )
    .map(([added, told]) =>
      contacts.map((contact, n) => ({
        ...contact,
        ...added[n],
        ...(told[n] && { direction: "inbound" as const, ...told[n] }),
      })),
    ),
);
