import type { Column, Family, RollUp } from "./family";

const channel = { type: "channel" };
const channels = { type: "channel[]" };
const ids = { type: "integer[]" };
const texts = { type: "text[]" };
const agentKind = { type: "agent_kind" };
const flag = { type: "boolean" };
const text = { type: "text" };
const score = { type: "double precision" };
const small = { type: "smallint" };
const whole = { type: "integer" };
const outcome = { type: "outcome" };

/** What every row with its touched channels, teams, … can be told apart by. */
const touched = {
  channels,
  channel_count: small,
  channel_path: text,
  team_ids: ids,
  agent_kinds: { type: "agent_kind[]" },
  source_ids: { type: "smallint[]" },
  models: texts,
  knowledge_versions: texts,
} satisfies Record<string, Column>;

const opened = rollUps("opened", {
  resolved: ["unlinked", "resolved", "outcome", "channel_count"],
  last: ["unlinked", "last_outcome", "channel_count"],
  clock: ["unlinked", "sla", "channel_count"],
  counts: ["unlinked", "known_count", "resolved_count", "contact_count", "channel_count"],
});

const journeys: Family = {
  name: "journeys",
  moments: ["opened_at", "matures_at"],
  dates: { opened: "opened_at" },
  facts: "journey_rows",
  customer: "coalesce(customer_id, -id)",
  columns: {
    ...touched,
    intent_ids: ids,
    unlinked: flag,
    resolved: flag,
    outcome: { type: "journey_outcome" },
    last_outcome: outcome,
    sla: { type: "sla_state" },
    known_count: small,
    resolved_count: small,
    contact_count: small,
  },
  matures: {
    column: "matures_at",
    afterHours: 0,
    of: "case when not unlinked then matures_at end",
    afterMonth: 14,
  },
  rollUps: [
    opened(1, "resolved"),
    opened(2, "resolved", ["channels", "agent_kinds"]),
    opened(3, "resolved", ["agent_kinds", "knowledge_versions", "source_ids"]),
    opened(4, "resolved", [], ["team_ids"]),
    opened(5, "resolved", [], ["intent_ids"]),
    opened(6, "resolved", [], ["models"]),
    opened(7, "resolved", ["channel_path"]),
    opened(8, "last"),
    opened(9, "clock"),
    opened(10, "counts"),
  ],
};

const began = rollUps("started", {
  back: ["unlinked", "came_back", "is_repeat", "outcome", "channel_count"],
  fate: [
    ...["unlinked", "came_back", "came_back_on_channel", "came_back_at_all", "is_repeat", "outcome"],
    ...["handed_off", "confirmed", "channel_count"],
  ],
});

const units: Family = {
  name: "units",
  moments: ["started_at", "ended_at"],
  dates: { started: "started_at" },
  facts: "contact_unit_rows",
  customer: "coalesce(customer_id, -id)",
  columns: {
    ...touched,
    intent_id: whole,
    unlinked: flag,
    came_back: flag,
    came_back_on_channel: flag,
    came_back_at_all: flag,
    is_repeat: flag,
    outcome,
    handed_off: flag,
    confirmed: flag,
  },
  matures: {
    column: "ended_at",
    afterHours: 168,
    of: "case when not unlinked then coalesce(ended_at, 'infinity') end",
    afterMonth: 1,
  },
  rollUps: [
    began(1, "back"),
    began(2, "back", ["channels", "agent_kinds"]),
    began(3, "back", ["agent_kinds", "knowledge_versions", "source_ids"]),
    began(4, "back", ["intent_id"]),
    began(5, "back", [], ["team_ids"]),
    began(6, "back", [], ["models"]),
    began(7, "back", ["channel_path"]),
    began(8, "fate", ["agent_kinds"]),
  ],
};

const surveyed = [
  "direction",
  "linked",
  "survey_offered",
  "csat_scale",
  "csat_score",
  "ces_scale",
  "ces_score",
];
const started = rollUps("started", {
  surveyed,
  handled: ["direction", "status", "handle_ms", "agent_kind"],
});
const ended = rollUps("ended", { closed: ["direction", "status", "outcome"] });

const contacts: Family = {
  name: "contacts",
  moments: ["started_at", "ended_at"],
  dates: { started: "started_at", ended: "coalesce(ended_at, started_at)" },
  facts: "interactions",
  customer: "coalesce(customer_id, -id)",
  columns: {
    channel,
    intent_id: whole,
    team_id: whole,
    agent_kind: agentKind,
    model: text,
    knowledge_version: text,
    source_id: small,
    direction: { type: "direction" },
    status: { type: "status" },
    outcome,
    linked: {
      type: "boolean",
      of: "customer_id is not null",
      shown: { as: "customer_id", sql: "case when linked then 0::bigint end" },
    },
    survey_offered: flag,
    csat_scale: text,
    csat_score: score,
    ces_scale: text,
    ces_score: score,
    handle_ms: whole,
  },
  matures: null,
  rollUps: [
    started(1, "surveyed"),
    started(2, "surveyed", ["channel", "agent_kind", "source_id"]),
    started(3, "surveyed", ["intent_id", "channel", "agent_kind"]),
    started(4, "surveyed", ["team_id", "channel", "agent_kind"]),
    started(5, "surveyed", ["team_id", "intent_id"]),
    started(6, "surveyed", ["agent_kind", "model", "knowledge_version", "source_id"]),
    ended(11, "closed", ["intent_id", "channel"]),
    ended(12, "closed", ["team_id", "channel"]),
    ended(13, "closed", ["channel", "agent_kind", "model", "knowledge_version", "source_id"]),
    started(21, "handled"),
  ],
};

const requested = rollUps("requested", { fate: ["fate", "connected", "from_channel", "to_channel"] });

const handoffs: Family = {
  name: "handoffs",
  moments: ["requested_at"],
  dates: { requested: "requested_at" },
  facts: "handoffs",
  customer: "coalesce(customer_id, -id)",
  columns: {
    from_channel: channel,
    to_channel: channel,
    from_agent_kind: agentKind,
    to_agent_kind: agentKind,
    from_team_id: whole,
    to_team_id: whole,
    intent_id: whole,
    source_id: small,
    fate: { type: "handoff_fate" },
    connected: flag,
  },
  matures: null,
  rollUps: [
    requested(1, "fate"),
    requested(2, "fate", ["from_agent_kind", "to_agent_kind", "source_id"]),
    requested(3, "fate", ["intent_id"]),
    requested(4, "fate", ["from_team_id", "to_team_id"]),
  ],
};

export const families: readonly Family[] = [journeys, units, contacts, handoffs];

/** Roll-ups of facts dated in one way, each with the columns of a set by name and some of its own. */
function rollUps<Name extends string>(by: string, sets: Record<Name, string[]>) {
  return (id: number, set: Name, keys: string[] = [], members: string[] = []): RollUp => ({
    id,
    by,
    keys: [...new Set([...sets[set], ...keys])],
    members,
  });
}
