import { type SQL, sql } from "drizzle-orm";
import { pathSeparator } from "@/language/vocabulary";
import { journeyWindow } from "./journey-window";
import {
  agentPath,
  hourOf,
  intentPath,
  named,
  ownTeams,
  type Population,
  plain,
  several,
} from "./population";

const inOrder = sql`order by started_at, finished_at, source_id, external_id`;
const distinct = (column: SQL) =>
  sql`coalesce(array_agg(distinct ${column}) filter (where ${column} is not null), '{}')`;

const rows = sql`(
  with dated as (
    select *, coalesce(customer_id, -id) as owner, coalesce(ended_at, started_at) as finished_at
    from interactions
    where direction = 'inbound'
  ), spaced as (
    select *, started_at < ${journeyWindow} + max(finished_at) over (
      partition by owner ${inOrder} rows between unbounded preceding and 1 preceding) as goes_on
    from dated
  ), numbered as (
    select *, count(*) filter (where goes_on is not true) over (
      partition by owner ${inOrder} rows unbounded preceding) as run
    from spaced
  ), lined as (
    select *,
      lag(channel) over (partition by owner, run ${inOrder}) as previous_channel,
      lead(id) over (partition by owner, run, intent_id ${inOrder}) is null as settles
    from numbered
  )
  select
    coalesce((array_agg(journey_id ${inOrder}))[1], (array_agg(id ${inOrder}))[1]) as id,
    owner,
    owner < 0 as unlinked,
    min(started_at) as opened_at,
    max(started_at) as last_contact_at,
    max(finished_at) + ${journeyWindow} as closes_at,
    case
      when bool_and(outcome = 'resolved') filter (where settles) then true
      when bool_or(outcome not in ('resolved', 'unknown')) filter (where settles) then false
    end as resolved,
    array_agg(distinct channel) as channels,
    string_agg(channel::text, ${pathSeparator} ${inOrder})
      filter (where channel is distinct from previous_channel) as channel_path,
    ${distinct(sql`intent_id`)} as intent_ids,
    ${distinct(sql`team_id`)} as team_ids,
    ${distinct(sql`agent_id`)} as agent_ids,
    ${distinct(sql`agent_kind`)} as agent_kinds,
    ${distinct(sql`model`)} as models,
    ${distinct(sql`knowledge_version`)} as knowledge_versions,
    array_agg(distinct source_id) as source_ids
  from lined
  group by owner, run
) as gap_journeys`;

/**
 * Journeys that end when a customer has been quiet for as long as a journey's window, counted from the end of
 * the last contact. Each begins with a contact that also opens a stored journey, and bears its id.
 */
export const gapJourneys: Population = {
  words: "Journeys that opened in the period and ended, the customer having been quiet for a whole window.",
  unit: "journey",
  id: sql`gap_journeys.id`,
  journey: sql`gap_journeys.id`,
  rows,
  at: sql`gap_journeys.opened_at`,
  customer: sql`gap_journeys.owner`,
  dimensions: {
    channel: several(plain(sql`gap_journeys.channels`, "channel")),
    intent: several(intentPath(sql`gap_journeys.intent_ids`)),
    team: several(named(sql`gap_journeys.team_ids`, "teams")),
    agent: several(named(sql`gap_journeys.agent_ids`, "agents")),
    agent_kind: several(plain(sql`gap_journeys.agent_kinds`, "agent_kind")),
    agent_path: agentPath(sql`gap_journeys.agent_kinds`),
    channels: plain(
      sql`case when cardinality(gap_journeys.channels) > 1 then 'cross' else 'single' end`,
      "text",
    ),
    channel_path: plain(sql`gap_journeys.channel_path`, "text"),
    model: several(plain(sql`gap_journeys.models`, "text")),
    knowledge_version: several(plain(sql`gap_journeys.knowledge_versions`, "text")),
    source: several(named(sql`gap_journeys.source_ids`, "sources")),
    hour_of_day: hourOf(sql`gap_journeys.last_contact_at`),
  },
  scope: (viewer) => {
    const teams = ownTeams(viewer);
    return teams ? sql`gap_journeys.team_ids && ${teams}` : sql`true`;
  },
  counted: (asOf) => sql`not gap_journeys.unlinked and gap_journeys.closes_at <= ${asOf}`,
  pending: (asOf) => sql`not gap_journeys.unlinked and gap_journeys.closes_at > ${asOf}`,
  excluded: { unlinked: sql`gap_journeys.unlinked` },
  window: "journey",
};
