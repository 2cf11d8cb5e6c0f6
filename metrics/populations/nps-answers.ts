import { type SQL, sql } from "drizzle-orm";
import { startedContacts } from "./contacts";
import { hourOf, named, ownTeams, type Population } from "./population";

// An answer that nobody dated is as old as its contact or, without one, as the record that brought it.
const dated = sql`
  select answer.id, answer.interaction_id, answer.customer_id, answer.score,
    coalesce(answer.responded_at, answer.offered_at, contact.ended_at, contact.started_at, records.version) as at,
    coalesce(contact.source_id, records.source_id) as source_id, contact.external_id,
    answer.status = 'responded' and answer.score is not null as answered,
    coalesce(answer.scale_min = 0 and answer.scale_max = 10 and answer.higher_is_better, false) as on_scale
  from survey_responses as answer
  left join interactions as contact on contact.id = answer.interaction_id
  left join records on records.id = answer.record_id
  where answer.kind = 'nps'`;

const answers = sql`(
  select *, lead(at) over (
    partition by customer_id, answered and on_scale order by at, score, source_id, external_id, id) as following_at
  from (${dated}) as dated) as nps_answers`;

const answered = sql`nps_answers.answered and nps_answers.on_scale`;
const end = (asOf: SQL, until: SQL) => sql`least(${asOf}, ${until})`;

/** Customers who said whether they would recommend us, each by the latest answer before the period ends. */
export const npsAnswers: Population = {
  ...startedContacts,
  words:
    "Answers from 0 to 10, the latest of each customer before the end of the period, dated by the answer. Channel, team and agent are those of the contact that it was given about, if there is one.",
  unit: "answer",
  id: sql`nps_answers.id`,
  rows: sql`${answers}
    left join interactions on interactions.id = nps_answers.interaction_id
    left join journeys on journeys.id = interactions.journey_id`,
  at: sql`nps_answers.at`,
  customer: sql`coalesce(nps_answers.customer_id, -nps_answers.id)`,
  dimensions: {
    ...startedContacts.dimensions,
    source: named(sql`nps_answers.source_id`, "sources"),
    hour_of_day: hourOf(sql`nps_answers.at`),
  },
  scope: (viewer) => {
    const teams = ownTeams(viewer);
    return teams
      ? sql`(interactions.team_id = any(${teams}) or nps_answers.interaction_id is null and exists (
          select from interactions as own
          where own.customer_id = nps_answers.customer_id and own.team_id = any(${teams})))`
      : sql`true`;
  },
  counted: (asOf, until) => sql`${answered} and nps_answers.customer_id is not null
    and nps_answers.at < ${end(asOf, until)}
    and (nps_answers.following_at is null or nps_answers.following_at >= ${end(asOf, until)})`,
  excluded: {
    unanswered: sql`not nps_answers.answered`,
    other_scale: sql`nps_answers.answered and not nps_answers.on_scale`,
    unlinked: sql`${answered} and nps_answers.customer_id is null`,
  },
  indivisible:
    "A customer who answered in both halves of a period is one customer in each half and one in the whole.",
};
