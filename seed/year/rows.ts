import { hash } from "node:crypto";
import {
  caseId,
  contentOf,
  customerKey,
  customerName,
  endReason,
  judgeVersion,
  receiver,
  versions,
  writtenAt,
} from "./content";
import { CopiedText } from "./copied-text";
import { instant } from "./instant";
import { json } from "./json";
import type { References } from "./references";
import type { Recorded } from "./year";

/** The tables in the order in which they refer to each other, with the columns that are written. */
export const tables = {
  customers: "id, name",
  identities: "id, kind, value, customer_id",
  records: "source_id, record_type, external_id, version, import_id, content_hash, content",
  interactions: `id, source_id, external_id, version, import_id, identity_id, customer_id, journey_id, case_key,
    channel, direction, status, started_at, ended_at, intent_id, team_id, agent_id, agent_kind, model,
    knowledge_version, outcome, outcome_source, end_reason, sla, queue_ms, talk_ms, hold_ms, after_contact_ms,
    handle_ms, context_read, survey_offered, csat_score, csat_scale, ces_score, ces_scale`,
  survey_responses: `interaction_id, customer_id, kind, status, score, scale_min, scale_max, higher_is_better,
    responded_at`,
  reported_handoffs: `from_interaction_id, to_external_id, to_channel, to_agent_kind, requested_at, connected,
    context_read, reason`,
  promises: "interaction_id, what, by, made_at, due_at, fate, settled_at",
  evaluations:
    "interaction_id, name, score, passed, scale_min, scale_max, kind, evaluator, evaluator_version, at",
};
type Table = keyof typeof tables;
const tableNames = Object.keys(tables) as Table[];
type Cell = string | number | boolean | null | undefined;

/** Writes contacts as the rows that importing their records would make, in the text format of COPY. */
export class Rows {
  private readonly texts = Object.fromEntries(tableNames.map((table) => [table, new CopiedText()])) as Record<
    Table,
    CopiedText
  >;
  private readonly isKnown: Uint8Array;
  private interactions = 0;

  constructor(private readonly to: References) {
    this.isKnown = new Uint8Array(to.customers);
  }

  /** What was written since it was last taken, by table. */
  take(): [table: Table, text: Buffer][] {
    return tableNames.map((table) => [table, this.texts[table].take()]);
  }

  add(recorded: Recorded): void {
    const { to } = this;
    const { journey } = recorded.contact;
    const id = to.interactionId + this.interactions++;
    if (journey && journey.id === 0) journey.id = id;
    if (journey && !this.isKnown[journey.customer]) this.introduce(journey.customer);
    const content = json(contentOf(to.source, recorded));
    const version = instant(writtenAt(recorded));
    const { externalId } = recorded.contact;
    this.write("records", [
      to.sourceId,
      "interaction",
      externalId,
      version,
      to.importId,
      hash("md5", content),
      content,
    ]);
    this.write("interactions", this.interaction(id, version, recorded));
    this.writeParts(id, recorded);
  }

  private introduce(customer: number): void {
    const { to } = this;
    this.isKnown[customer] = 1;
    const id = to.customerId + customer;
    this.write("customers", [id, customerName(customer)]);
    const value = `${to.source}:${customerKey(customer)}`;
    this.write("identities", [to.identityId + customer, "customer_id", value, id]);
  }

  private interaction(id: number, version: string, { contact, details }: Recorded): Cell[] {
    const { to } = this;
    const { journey, agent } = contact;
    const { clocks, handled, answers } = details;
    const { model, knowledge } = versions(contact);
    const csat = answers?.find(({ kind }) => kind === "csat" || kind === "thumbs");
    const ces = answers?.find(({ kind }) => kind === "ces");
    const caseOf = caseId(contact);
    return [
      id,
      to.sourceId,
      contact.externalId,
      version,
      to.importId,
      journey && to.identityId + journey.customer,
      journey && to.customerId + journey.customer,
      journey?.id,
      caseOf && `${to.source}:${caseOf}`,
      contact.channel,
      agent ? "inbound" : "outbound",
      "closed",
      instant(contact.at),
      instant(contact.until),
      to.intentIds[contact.intent.place],
      agent && to.teamIds.get(agent.team),
      agent && to.agentIds[agent.place],
      agent?.kind,
      model,
      knowledge,
      contact.outcome,
      details.toldBy,
      endReason(contact),
      details.sla,
      milliseconds(clocks?.queue),
      milliseconds(clocks?.talk),
      milliseconds(clocks?.hold),
      milliseconds(clocks?.after),
      milliseconds(clocks ? clocks.talk + clocks.hold + clocks.after : handled),
      contact.contextRead,
      answers !== null,
      csat?.score,
      csat && (csat.kind === "thumbs" ? "thumbs_0-1" : "1-5"),
      ces?.score,
      ces && "ease_1-7",
    ];
  }

  private writeParts(id: number, { contact, details }: Recorded): void {
    const { journey, agent, handoff } = contact;
    const { answers, promise, judgements } = details;
    const customerId = journey ? this.to.customerId + journey.customer : null;
    for (const { kind, score, low, high, at } of answers ?? [])
      this.write("survey_responses", [
        ...[id, customerId, kind, "responded", score, low, high, true, instant(at)],
      ]);
    if (handoff)
      this.write("reported_handoffs", [
        ...[id, handoff.connected ? receiver(contact) : null, handoff.toChannel, "human"],
        ...[instant(contact.until), handoff.connected, handoff.contextRead, handoff.reason],
      ]);
    if (promise) {
      const { what, dueAt, fate, settledAt } = promise;
      this.write("promises", [
        ...[id, what, agent?.name, instant(contact.until), instant(dueAt), fate],
        settledAt === null ? null : instant(settledAt),
      ]);
    }
    for (const { name, score, passed, evaluator, at } of judgements)
      this.write("evaluations", [id, name, score, passed, 0, 1, "LLM", evaluator, judgeVersion, instant(at)]);
  }

  // Careful: nothing in the year has a tab, a line break or a backslash, so that nothing is escaped.
  private write(table: Table, cells: Cell[]): void {
    let line = "";
    for (const cell of cells) line += `${line === "" ? "" : "\t"}${cellText(cell)}`;
    this.texts[table].add(`${line}\n`);
  }
}

const milliseconds = (seconds: number | null | undefined) => (seconds == null ? null : seconds * 1000);

const cellText = (cell: Cell) => (cell == null ? "\\N" : cell === true ? "t" : cell === false ? "f" : cell);
