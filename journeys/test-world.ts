import type { Sql, TransactionSql } from "postgres";
import { rebuildJourneys } from "./rebuild";
import type { Contact, SurveyAnswer } from "./test-contact";
import { namesOf } from "./test-names";

export type { Contact } from "./test-contact";

/**
 * Puts contacts into a migrated test database, with the customers, teams, agents and intents they
 * name, and rebuilds the journeys of their customers. Can be called again to add more.
 * Answers the id of each contact by its external id.
 */
export async function world(sql: Sql, contacts: Contact[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  await speakOfEveryone(sql);
  await sql.begin(async (transaction) => {
    for (const [externalId, id] of await place(transaction, contacts)) ids.set(externalId, id);
    await rebuild(transaction, [...ids.values()]);
  });
  return ids;
}

/** Small worlds are about few customers; only the tests of withholding want them withheld. */
async function speakOfEveryone(sql: Sql): Promise<void> {
  await sql`
    insert into settings (key, value) values ('smallest_group', '1') on conflict (key) do nothing`;
}

/** Rebuilds the journeys of every customer, after a test has changed rows by hand. */
export async function rebuildWorld(sql: Sql): Promise<void> {
  await sql.begin((transaction) => rebuild(transaction, null));
}

async function rebuild(sql: TransactionSql, ids: number[] | null): Promise<void> {
  await sql`create temporary table touched_customers (customer_id bigint primary key) on commit drop`;
  await sql`
    insert into touched_customers
    select distinct customer_id from interactions
    where customer_id is not null ${ids ? sql`and id = any(${ids})` : sql``}
    union select customer_id from journeys where ${ids === null}
    union select customer_id from contact_unit_rows where not unlinked and ${ids === null}`;
  await sql`select from customers where id in (select customer_id from touched_customers) order by id for update`;
  await rebuildJourneys(sql);
}

async function place(sql: TransactionSql, contacts: Contact[]): Promise<Map<string, number>> {
  const names = await namesOf(sql, contacts);
  const ids = new Map<string, number>();
  for (const part of parts(contacts)) {
    const rows = part.map((contact) => interactionRow(contact, names));
    const placed = await sql`insert into interactions ${sql(rows)} returning id, external_id`;
    for (const row of placed) ids.set(row.external_id, Number(row.id));
  }
  const idOf = (contact: Contact) => ids.get(contact.id) as number;

  const answers = contacts.flatMap((contact) =>
    surveysOf(contact).map((survey) => ({
      interaction_id: idOf(contact),
      customer_id: names.customer(contact.customer),
      kind: survey.kind,
      status: survey.status ?? "responded",
      score: survey.score,
      scale_min: survey.min,
      scale_max: survey.max,
      higher_is_better: survey.higherIsBetter ?? true,
      responded_at: survey.score === null ? null : endOf(contact),
    })),
  );
  const handoffs = contacts.flatMap((contact) =>
    [contact.handoff ?? []].flat().map((handoff) => ({
      from_interaction_id: idOf(contact),
      to_external_id: handoff.to ?? null,
      to_channel: handoff.channel ?? null,
      to_agent_kind: handoff.agentKind ?? null,
      requested_at: handoff.at ?? null,
      connected: handoff.connected === undefined ? (handoff.to ? true : null) : handoff.connected,
      context_read: handoff.contextRead ?? null,
      reason: handoff.reason ?? null,
    })),
  );
  const messages = contacts.flatMap((contact) =>
    (contact.messages ?? []).map((message, position) => ({
      interaction_id: idOf(contact),
      position,
      ...message,
    })),
  );
  const evaluations = contacts.flatMap((contact) =>
    (contact.evaluations ?? []).map(({ name, score, ...rest }) => ({
      interaction_id: idOf(contact),
      name,
      score,
      scale_min: rest.scale_min ?? null,
      scale_max: rest.scale_max ?? null,
      evaluator: rest.evaluator ?? null,
      evaluator_version: rest.evaluator_version ?? null,
    })),
  );
  const promises = contacts.flatMap((contact) =>
    (contact.promises ?? []).map(({ what, dueAt = null, fate = "unknown", settledAt = null }) => ({
      interaction_id: idOf(contact),
      what,
      made_at: contact.at,
      due_at: dueAt,
      fate,
      settled_at: settledAt,
    })),
  );
  for (const part of parts(promises)) await sql`insert into promises ${sql(part)}`;
  for (const part of parts(answers)) await sql`insert into survey_responses ${sql(part)}`;
  for (const part of parts(handoffs)) await sql`insert into reported_handoffs ${sql(part)}`;
  for (const part of parts(messages)) await sql`insert into messages ${sql(part)}`;
  for (const part of parts(evaluations)) await sql`insert into evaluations ${sql(part)}`;
  return ids;
}

function interactionRow(contact: Contact, names: Awaited<ReturnType<typeof namesOf>>) {
  const surveys = surveysOf(contact).filter((survey) => survey.score !== null);
  const csat = surveys.find((survey) => survey.kind === "csat" || survey.kind === "thumbs");
  const ces = surveys.find((survey) => survey.kind === "ces");
  const { talkSeconds, holdSeconds, afterContactSeconds } = contact;
  const sum = (talkSeconds ?? Number.NaN) + (holdSeconds ?? Number.NaN) + (afterContactSeconds ?? Number.NaN);
  return {
    source_id: names.source(contact.source),
    external_id: contact.id,
    version: contact.at,
    import_id: names.importId,
    customer_id: names.customer(contact.customer),
    identity_id: names.identity(contact.customer),
    case_key: contact.case ?? null,
    channel: contact.channel ?? "chat",
    direction: contact.direction ?? "inbound",
    status: contact.minutes === null ? "open" : "closed",
    started_at: contact.at,
    ended_at: endOf(contact),
    intent_id: names.intent(contact.intent),
    team_id: names.team(contact.team),
    agent_id: names.agent(contact),
    agent_kind: contact.agentKind === undefined ? "human" : contact.agentKind,
    model: contact.model ?? null,
    knowledge_version: contact.knowledgeVersion ?? null,
    outcome: contact.outcome ?? (contact.handoff ? "handed_off" : "resolved"),
    outcome_source: contact.outcomeSource ?? null,
    end_reason: contact.endReason ?? null,
    sla: contact.sla ?? "none",
    talk_ms: milliseconds(talkSeconds),
    hold_ms: milliseconds(holdSeconds),
    after_contact_ms: milliseconds(afterContactSeconds),
    handle_ms: milliseconds(contact.handleSeconds ?? (Number.isNaN(sum) ? undefined : sum)),
    context_read: contact.contextRead ?? null,
    survey_offered: contact.surveyOffered ?? surveys.length > 0,
    csat_score: csat?.score ?? null,
    csat_scale: csat ? `${csat.kind === "thumbs" ? "thumbs_" : ""}${csat.min}-${csat.max}` : null,
    ces_score: ces?.score ?? null,
    ces_scale: ces ? `${ces.higherIsBetter === false ? "effort" : "ease"}_${ces.min}-${ces.max}` : null,
  };
}

function surveysOf({ csat, ces, surveys = [] }: Contact): SurveyAnswer[] {
  return [
    ...(csat === undefined ? [] : [{ kind: "csat" as const, score: csat, min: 1, max: 5 }]),
    ...(ces === undefined ? [] : [{ kind: "ces" as const, score: ces, min: 1, max: 7 }]),
    ...surveys,
  ];
}

function endOf({ at, minutes = 10 }: Contact): string | null {
  return minutes === null ? null : new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

const milliseconds = (seconds: number | undefined) => (seconds === undefined ? null : seconds * 1000);

// Careful: a statement takes at most 65,534 parameters.
function parts<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / 1000) }, (_, n) =>
    rows.slice(n * 1000, (n + 1) * 1000),
  );
}
