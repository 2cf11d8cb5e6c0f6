import fc from "fast-check";
import { directions, outcomes, surveyStatuses } from "@/language/vocabulary";
import type { Contact, ReportedHandoff, SurveyAnswer } from "./test-contact";

const hour = 3_600_000;
const opening = Date.parse("2026-03-20T10:00:00Z");

// Few distinct instants, most of them on or beside the borders of windows, so that ties and edges are common.
const instant = fc
  .tuple(fc.nat({ max: 10 }), fc.constantFrom(0, 0, -1, 1, 60_000, hour))
  .map(([weeks, beside]) => new Date(opening + weeks * 168 * hour + beside).toISOString());

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const scale = (kind: SurveyAnswer["kind"], min: number, max: number, higherIsBetter = true) =>
  fc.record({
    kind: fc.constant(kind),
    score: fc.integer({ min, max }),
    min: fc.constant(min),
    max: fc.constant(max),
    higherIsBetter: fc.constant(higherIsBetter),
    status: fc.constantFrom("responded" as const, ...surveyStatuses),
  });

const reported: fc.Arbitrary<ReportedHandoff> = fc.record(
  {
    to: fc.nat({ max: 23 }).map((n) => `i${n}`),
    connected: fc.constantFrom(true, false, null),
    contextRead: fc.constantFrom(true, false, null),
    at: instant,
    channel: fc.constantFrom("voice", "email"),
    agentKind: fc.constantFrom("human", "ai"),
    reason: fc.constantFrom("first", "second"),
  },
  { requiredKeys: [] },
);

const contact = fc.record({
  at: instant,
  minutes: fc.constantFrom(10, 10, 0, 90, null),
  source: fc.constantFrom("alpha", "alpha", "beta"),
  customer: fc.constantFrom("C1", "C2", "C3", null),
  case: fc.constantFrom(null, "7", "8"),
  channel: fc.constantFrom("chat" as const, "voice" as const, "email" as const),
  direction: fc.constantFrom("inbound" as const, "inbound" as const, "inbound" as const, ...directions),
  intent: fc.constantFrom(null, "billing", "delivery"),
  team: fc.constantFrom(null, "Bots", "Phone"),
  agent: fc.constantFrom(null, "Robin", "Kim"),
  agentKind: fc.constantFrom("human" as const, "ai" as const, null),
  outcome: fc.constantFrom(...outcomes),
  contextRead: fc.constantFrom(null, true, false),
  csat: maybe(fc.integer({ min: 1, max: 5 })),
  ces: maybe(fc.integer({ min: 1, max: 7 })),
  surveys: fc.array(fc.oneof(scale("nps", 0, 10), scale("thumbs", 0, 1), scale("ces", 1, 5, false)), {
    maxLength: 1,
  }),
  handoff: maybe(fc.array(reported, { minLength: 1, maxLength: 2 })),
});

/** Worlds of few customers, where much happens at once. */
export const randomContacts: fc.Arbitrary<Contact[]> = fc
  .array(contact, { minLength: 1, maxLength: 24, size: "max" })
  .map((contacts) => contacts.map((one, n) => ({ ...one, id: `i${n}` })));

/** The same contacts in some other order, in one to four deliveries. */
export const deliveries = (contacts: Contact[]): fc.Arbitrary<Contact[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray(contacts, { minLength: contacts.length }),
      fc.array(fc.nat({ max: contacts.length }), { maxLength: 3 }),
    )
    .map(([shuffled, cuts]) => {
      const borders = [0, ...cuts.sort((a, b) => a - b), contacts.length];
      return borders.slice(1).map((border, n) => shuffled.slice(borders[n], border));
    });
