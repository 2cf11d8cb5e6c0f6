import type { Sql, TransactionSql } from "postgres";
import type {
  AgentKind,
  Channel,
  Direction,
  MessageRole,
  Outcome,
  SurveyKind,
  SurveyStatus,
} from "@/language/vocabulary";
import { namesOf } from "./test-names";

export type SurveyAnswer = {
  kind: SurveyKind;
  score: number | null;
  min: number;
  max: number;
  higherIsBetter?: boolean;
  status?: SurveyStatus;
};

export type ReportedHandoff = {
  /** External id of the receiving contact, in the same source. */
  to?: string;
  /** Default: true when `to` is given, else not known. */
  connected?: boolean | null;
  contextRead?: boolean | null;
  at?: string;
  channel?: Channel;
  agentKind?: AgentKind;
  reason?: string;
};

/** One contact of a small world, in the words of people. Only `id` and `at` must be said. */
export type Contact = {
  /** External id. */
  id: string;
  /** ISO instant of the start. */
  at: string;
  /** Default 10; null: still open. */
  minutes?: number | null;
  source?: string;
  /** Any name; null (the default): unlinked. */
  customer?: string | null;
  case?: string | null;
  /** Default chat. */
  channel?: Channel;
  direction?: Direction;
  intent?: string | null;
  team?: string | null;
  agent?: string | null;
  /** Default human. */
  agentKind?: AgentKind | null;
  model?: string | null;
  knowledgeVersion?: string | null;
  /** Default resolved, or handed_off where a handoff is reported. */
  outcome?: Outcome;
  endReason?: string | null;
  talkSeconds?: number;
  holdSeconds?: number;
  afterContactSeconds?: number;
  /** Default: the sum of the three where all are given. */
  handleSeconds?: number;
  contextRead?: boolean | null;
  /** Default: whether a survey was answered. */
  surveyOffered?: boolean;
  /** An answer from 1 to 5. */
  csat?: number;
  /** An answer about ease from 1 to 7, 7 is easiest. */
  ces?: number;
  /** Answers on any other scale. */
  surveys?: SurveyAnswer[];
  handoff?: ReportedHandoff | ReportedHandoff[];
  messages?: { role: MessageRole; text: string }[];
  evaluations?: { name: string; score: number }[];
};

/**
 * Puts contacts into a migrated test database, with the customers, teams, agents and intents they
 * name. Can be called again to add more. Answers the id of each contact by its external id.
 */
export async function world(sql: Sql, contacts: Contact[]): Promise<Map<string, number>> {
  return sql.begin(async (transaction) => place(transaction, contacts)) as Promise<Map<string, number>>;
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
    (contact.evaluations ?? []).map((evaluation) => ({ interaction_id: idOf(contact), ...evaluation })),
  );
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
    end_reason: contact.endReason ?? null,
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
