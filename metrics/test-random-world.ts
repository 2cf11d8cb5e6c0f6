import fc from "fast-check";
import type { TestDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { rebuildJourneys } from "@/journeys/rebuild";
import { type Contact, world } from "@/journeys/test-world";

/** Around the European (29 March) and the American (8 March) clock change of 2026. */
const firstMinute = Date.parse("2026-03-05T00:00:00Z") / 60_000;
const minutesOfWorld = 30 * 24 * 60;

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const instant = fc
  .nat(minutesOfWorld)
  .map((minute) => new Date((firstMinute + minute) * 60_000).toISOString());

const promise = fc.record({
  what: fc.constant("A call back"),
  dueAt: fc.option(instant, { nil: null, freq: 9 }),
  fate: fc.constantFrom("kept" as const, "broken", "contradicted", "withdrawn", "unknown"),
  settledAt: instant,
});

const evaluation = fc
  .record({
    name: fc.constantFrom(
      ...["tone", "Tone", "Persona-Consistency", "groundedness", "faithfulness"],
      ...["sentiment_start", "sentiment_end", "Sentiment Start", "Sentiment-End"],
    ),
    score: fc.integer({ min: -5, max: 5 }).map((score) => score / 4),
    scale: fc.constantFrom(
      {},
      { scale_min: -1, scale_max: 1 },
      { scale_min: -5, scale_max: 5 },
      { scale_min: -100, scale_max: 100 },
    ),
    evaluator: fc.constantFrom("one", "two"),
  })
  .map(({ scale, ...rest }) => ({ ...rest, ...scale }));

const answer = fc.oneof(
  fc.record({
    kind: fc.constant("thumbs" as const),
    score: fc.nat(1),
    min: fc.constant(0),
    max: fc.constant(1),
  }),
  fc.record({
    kind: fc.constant("ces" as const),
    score: fc.integer({ min: 1, max: 5 }),
    min: fc.constant(1),
    max: fc.constant(5),
    higherIsBetter: fc.constant(false),
  }),
);

const contact: fc.Arbitrary<Contact> = fc.record(
  {
    at: instant,
    minutes: fc.oneof({ weight: 9, arbitrary: fc.nat(300) }, { weight: 1, arbitrary: fc.constant(null) }),
    customer: fc.constantFrom("A", "B", "C", "D", null),
    channel: fc.constantFrom("voice", "chat", "email"),
    direction: fc.constantFrom("inbound", "inbound", "inbound", "inbound", "outbound", "internal"),
    intent: fc.constantFrom("billing > refund", "billing > invoice", "delivery", null),
    team: fc.constantFrom("Red", "Blue", null),
    agent: fc.constantFrom("Ann", "Bo", null),
    agentKind: fc.constantFrom("human", "ai", null),
    outcome: fc.constantFrom("resolved", "resolved", "handed_off", "customer_left", "unresolved", "unknown"),
    contextRead: fc.constantFrom(true, false, null),
    handleSeconds: optional(fc.nat(2000)),
    csat: optional(fc.integer({ min: 1, max: 5 })),
    ces: optional(fc.integer({ min: 1, max: 7 })),
    surveys: optional(fc.array(answer, { minLength: 1, maxLength: 2 })),
    evaluations: optional(fc.array(evaluation, { minLength: 1, maxLength: 6 })),
    promises: optional(fc.array(promise, { minLength: 1, maxLength: 2 })),
    sla: optional(fc.constantFrom("met", "missed", "running", "none")),
  },
  {
    requiredKeys: [
      "at",
      "minutes",
      "customer",
      "channel",
      "direction",
      "intent",
      "team",
      "agentKind",
      "outcome",
    ],
  },
) as fc.Arbitrary<Omit<Contact, "id">> as fc.Arbitrary<Contact>;

/** Up to 40 contacts of four customers, with everything that can be missing missing now and then. */
export const randomWorld: fc.Arbitrary<Contact[]> = fc
  .array(contact, { minLength: 1, maxLength: 40 })
  .map((contacts) => contacts.map((one, i) => ({ ...one, id: `c${i}` })));

/** The same world so many days later, to the minute. */
export function movedWorld(world: Contact[], days: number): Contact[] {
  const later = (at: string) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
  return world.map((one) => ({
    ...one,
    at: later(one.at),
    ...(one.promises && {
      promises: one.promises.map((promise) => ({
        ...promise,
        dueAt: promise.dueAt && later(promise.dueAt),
        settledAt: promise.settledAt && later(promise.settledAt),
      })),
    }),
  }));
}

/** Empties the database, puts the contacts in, and builds their journeys. */
export async function settle(db: TestDatabase, contacts: Contact[]): Promise<void> {
  await emptied(db.sql);
  await world(db.sql, contacts);
  await db.sql.begin(async (sql) => {
    await sql`create temporary table touched_customers (customer_id bigint primary key) on commit drop`;
    await sql`insert into touched_customers select id from customers`;
    await rebuildJourneys(sql);
  });
  await predict(db);
  await ask(db);
}

/** Half of the contacts bring an answer about the relationship, every second of these without the contact. */
async function ask({ sql }: TestDatabase): Promise<void> {
  await sql`
    insert into survey_responses (interaction_id, customer_id, kind, status, score, scale_min, scale_max, responded_at)
    select case when drawn % 4 = 0 or customer_id is null then id end, customer_id, 'nps', 'responded',
      least(drawn % 11, scale_max), 0, scale_max, started_at
    from interactions, lateral (select abs(hashtext(external_id || 'nps')) as drawn) as chance,
      lateral (select case when drawn % 7 = 0 then 5 else 10 end as scale_max) as scale
    where drawn % 2 = 0`;
}

/** Two in three contacts are predicted, by nothing but what they are called. */
async function predict({ sql }: TestDatabase): Promise<void> {
  await sql`
    insert into csat_models (origin, trained_at, answers, folds, calibration, weights)
    select 'trained', now(), 0, 5, '[]', '[]' where not exists (select from csat_models)`;
  await sql`
    insert into csat_predictions
    select id, (select max(csat_models.id) from csat_models), drawn / 1000.0, 1 + drawn / 250.0
    from interactions, lateral (select abs(hashtext(external_id) % 1000) as drawn) as chance
    where drawn % 3 > 0 and (direction = 'inbound' or csat_score is not null or ces_score is not null)`;
}
