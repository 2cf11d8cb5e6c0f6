import type { Sql } from "postgres";
import type { Asked } from "./cases";

/** A filter, and the same in words of SQL; raw SQL is asked for some, as a year of it takes minutes. */
type BenchFilter = Pick<Asked, "where" | "contact" | "journey" | "handoff"> & {
  name: string;
  withRaw?: true;
};

/** No filter, each kind of filter with one value, and one with several, of what the database has most of. */
export async function filtersOf(sql: Sql): Promise<BenchFilter[]> {
  const [team, second] = await sql<{ id: number; name: string }[]>`
    select teams.id, name from teams order by (select count(*) from interactions where team_id = teams.id) desc limit 2`;
  if (!team || !second) throw new Error("The database of the bench has fewer than two teams.");
  const [teams, channels] = [
    [team, second],
    ["chat", "voice", "email"],
  ];
  const ids = idsOf(teams).join(", ");
  const named = channels.map((name) => `'${name}'`).join(", ");
  const touched = (column: string, values: (string | number)[]) =>
    `(${values.map((value) => `${typeof value === "string" ? `'${value}'` : value} = any(${column})`).join(" or ")})`;
  const [intent, other] = await sql<{ id: number; path: string }[]>`
    select intents.id, path from intents
    where not exists (select from intents as below where starts_with(below.path, intents.path || ' > '))
    order by (select count(*) from interactions where intent_id = intents.id) desc limit 2`;
  if (!intent || !other) throw new Error("The database of the bench has fewer than two intents.");
  const intents = [intent, other];
  const isAbout = `intent_id in (${idsOf(intents).join(", ")})`;
  const nothing = "true";
  return [
    { name: "–", withRaw: true, where: {}, contact: nothing, journey: nothing, handoff: nothing },
    {
      name: "one team",
      withRaw: true,
      where: { team: [team.name] },
      contact: `team_id = ${team.id}`,
      journey: `${team.id} = any(team_ids)`,
      handoff: `from_team_id = ${team.id}`,
    },
    {
      name: "one intent",
      where: { intent: [intent.path] },
      contact: `intent_id = ${intent.id}`,
      journey: `${intent.id} = any(intent_ids)`,
      handoff: `intent_id = ${intent.id}`,
    },
    {
      name: "voice",
      where: { channel: ["voice"] },
      contact: "channel = 'voice'",
      journey: "'voice' = any(channels)",
      handoff: "from_channel = 'voice'",
    },
    {
      name: "people",
      where: { agent_kind: ["human"] },
      contact: "agent_kind = 'human'",
      journey: "'human' = any(agent_kinds)",
      handoff: "from_agent_kind = 'human'",
    },
    {
      name: "across channels",
      where: { channels: ["cross"] },
      contact: "journey_id in (select id from journeys where channel_count > 1)",
      journey: "channel_count > 1",
      handoff: "from_channel <> to_channel",
    },
    {
      name: "two intents, two teams",
      where: { intent: intents.map(({ path }) => path), team: teams.map(({ name }) => name) },
      contact: `${isAbout} and team_id in (${ids})`,
      journey: [touched("intent_ids", idsOf(intents)), touched("team_ids", idsOf(teams))].join(" and "),
      handoff: `${isAbout} and from_team_id in (${ids})`,
    },
    {
      name: "two teams, three channels, people",
      withRaw: true,
      where: { team: teams.map(({ name }) => name), channel: channels, agent_kind: ["human"] },
      contact: `team_id in (${ids}) and channel in (${named}) and agent_kind = 'human'`,
      journey: [
        touched("team_ids", idsOf(teams)),
        touched("channels", channels),
        touched("agent_kinds", ["human"]),
      ].join(" and "),
      handoff: `from_team_id in (${ids}) and from_channel in (${named}) and from_agent_kind = 'human'`,
    },
  ];
}

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);
