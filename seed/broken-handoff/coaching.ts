import type { Sql } from "postgres";

const supervisor = "sam@demo.test";

const held = {
  agent: "a108",
  topic: "Say what happens next before hanging up",
  notes:
    "We listened to two calls in which the customer had to ask what happens next. Agreed: end every call with the next step and the day.",
  intent: null,
  plannedOn: "2026-10-12",
  heldOn: "2026-10-12",
  followUpOn: "2026-11-09",
  targetValue: 0.72,
  targetDueOn: "2026-12-31",
  said: "Fair. I will write the next step down while I talk.",
};
const planned = {
  agent: "a205",
  topic: "Refunds that come back",
  notes: "",
  intent: "billing > refund",
  plannedOn: "2026-11-30",
  heldOn: null,
  followUpOn: "2027-01-11",
  targetValue: null,
  targetDueOn: null,
  said: null,
};

/** A session that was held and one that is planned, for the demo's supervisor. */
export async function coaching(sql: Sql): Promise<void> {
  const [any] = await sql`select from coaching_sessions limit 1`;
  if (any) return;
  for (const session of [held, planned]) await keep(sql, session);
}

async function keep(sql: Sql, session: typeof held | typeof planned): Promise<void> {
  const { agent, topic, notes, intent, plannedOn, heldOn, followUpOn, targetValue, targetDueOn, said } =
    session;
  const madeAt = heldOn ?? "2026-11-20";
  const [kept] = await sql<{ id: number; agent_id: number; made_by: number }[]>`
    insert into coaching_sessions (agent_id, team_id, made_by, made_at, metric, topic, notes, intent, planned_on,
      held_on, follow_up_on, target_value, target_due_on, acknowledged_at, acknowledged_by, acknowledged_words, journey_ids)
    select agents.id, team_id, (select id from users where email = ${supervisor}), ${madeAt}::date + interval '10 hours',
      'interaction-resolution', ${topic}, ${notes}, ${intent}, ${plannedOn}, ${heldOn}, ${followUpOn}, ${targetValue},
      ${targetDueOn}, ${said === null ? null : `${madeAt}T11:00:00Z`}, ${said === null ? null : "said"}, ${said},
      array(select journey_id from interactions heard
        where heard.agent_id = agents.id and journey_id is not null and outcome = 'unresolved'
          and started_at < ${madeAt}::date order by started_at desc limit 2)
    from agents join interactions on interactions.agent_id = agents.id
    where agents.external_id = ${agent} order by interactions.id limit 1
    returning id, agent_id, made_by`;
  if (!kept) throw new Error(`The demo is broken: there is no agent ${agent}.`);
  for (const what of ["planned", ...(heldOn ? ["held", "acknowledged"] : [])])
    await sql`insert into coaching_changes (session_id, user_id, what, at)
      values (${kept.id}, ${kept.made_by}, ${what}, ${madeAt}::date + interval '10 hours')`;
  if (targetValue !== null)
    await sql`insert into targets (metric, agent_id, value, due_on, set_by, set_at)
      values ('interaction-resolution', ${kept.agent_id}, ${targetValue}, ${targetDueOn}, ${kept.made_by},
        ${madeAt}::date + interval '10 hours') on conflict do nothing`;
}
