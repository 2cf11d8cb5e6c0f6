import type { Sql } from "postgres";
import type { Given } from "./canonical";
import type { Arrival, Delivery, Refusal } from "./delivery";
import { receive } from "./receive";

/** Takes in records as they are given, as one delivery; answers with the counts and what was refused. */
export async function deliver(sql: Sql, records: Given[], options: Partial<Delivery> = {}) {
  const refusals: Refusal[] = [];
  const receipt = await receive(sql, {
    name: "test",
    source: "test",
    timeZone: null,
    keepsText: true,
    mode: "keep",
    arrivals: batch(records),
    refuse: (refusal) => {
      refusals.push(refusal);
    },
    ...options,
  });
  const { accepted, updated, unchanged, rejected, importId } = receipt;
  return { counts: [accepted, updated, unchanged, rejected], importId: importId ?? 0, refusals };
}

async function* batch(records: Given[]): AsyncGenerator<Arrival[]> {
  yield records.map((given, index) => ({ index, line: index + 1, original: JSON.stringify(given), given }));
}

/** Everything that ingest and journeys wrote, by names instead of ids, in an order that knows no ties. */
export async function contents(sql: Sql) {
  const [row] = await sql`
    with person as (
      select customer_id, string_agg(kind || ':' || value, ' ' order by kind, value) as known_as
      from identities group by customer_id),
    placed as (
      select interactions.*, slug || '/' || external_id as contact, known_as
      from interactions join sources on sources.id = source_id
      left join person on person.customer_id = interactions.customer_id),
    left_out as (
      select '{id,source_id,import_id,identity_id,customer_id,journey_id,intent_id,team_id,agent_id,
        interaction_id,record_id,from_interaction_id}'::text[] as names)
    select
      (select json_agg(
          (to_jsonb(placed) || jsonb_build_object('intent', path, 'team', teams.name, 'agent', agents.external_id))
          - names order by contact)
        from placed cross join left_out
        left join intents on intents.id = intent_id left join teams on teams.id = team_id
        left join agents on agents.id = agent_id) as contacts,
      (select json_agg(
          (to_jsonb(answers) || jsonb_build_object('contact', contact, 'known_as', person.known_as)) - names
          order by contact, person.known_as, kind, score, to_jsonb(answers) - names)
        from survey_responses answers cross join left_out left join placed on placed.id = interaction_id
        left join person on person.customer_id = answers.customer_id) as surveys,
      (select json_agg(
          (to_jsonb(evaluations) || jsonb_build_object('contact', contact)) - names
          order by contact, name, score, to_jsonb(evaluations) - names)
        from evaluations cross join left_out join placed on placed.id = interaction_id) as evaluations,
      (select json_agg(
          (to_jsonb(promises) || jsonb_build_object('contact', contact)) - names
          order by contact, what, to_jsonb(promises) - names)
        from promises cross join left_out join placed on placed.id = interaction_id) as promises,
      (select json_agg(
          (to_jsonb(messages) || jsonb_build_object('contact', contact)) - names order by contact, position)
        from messages cross join left_out join placed on placed.id = interaction_id) as messages,
      (select json_agg(
          (to_jsonb(reported) || jsonb_build_object('contact', contact)) - names
          order by contact, to_external_id, to_jsonb(reported) - names)
        from reported_handoffs reported cross join left_out join placed on placed.id = from_interaction_id)
        as handoffs,
      (select json_agg(jsonb_build_object(
          'opened_at', opened_at, 'outcome', journeys.outcome, 'resolved', resolved, 'sla', journeys.sla, 'known_as', person.known_as,
          'contacts', (select string_agg(contact, ' ' order by contact) from placed where journey_id = journeys.id))
        order by opened_at, person.known_as)
        from journeys join person on person.customer_id = journeys.customer_id) as journeys`;
  return row;
}
