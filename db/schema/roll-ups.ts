import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { at } from "./columns";
import {
  agentKind,
  channel,
  direction,
  handoffFate,
  journeyOutcome,
  outcome,
  slaState,
  status,
} from "./words";

// Facts of each state by day and month, and changes of facts that are not in them yet. What the columns mean is
// said in `db/roll-ups`; a column that a roll-up does not tell apart is null in its rows, which takes no room.

const counted = () => ({
  rollUp: smallint("roll_up").notNull(),
  day: date().notNull(),
  /** A digest of the state, which a day has once. */
  cell: bigint({ mode: "bigint" }).notNull(),
  /** When these facts can be judged. */
  maturesOn: date("matures_on"),
});

const sums = () => ({
  n: integer().notNull(),
  /** A bit for each customer, by a hash of 61; a bit may be missing, but none is there for nobody. */
  crowd: bigint({ mode: "bigint" }).notNull(),
  power1: integer("power_1").notNull(),
  power2: integer("power_2").notNull(),
  power3: integer("power_3").notNull(),
  power4: integer("power_4").notNull(),
  power5: integer("power_5").notNull(),
  power6: integer("power_6").notNull(),
  power7: integer("power_7").notNull(),
  power8: integer("power_8").notNull(),
});

/** `weight`: 1 for a fact that came, -1 for one that went. */
const changed = () => ({ customer: bigint({ mode: "bigint" }).notNull(), weight: smallint().notNull() });

const touched = () => ({
  channels: channel().array(),
  channelCount: smallint("channel_count"),
  channelPath: text("channel_path"),
  teamIds: integer("team_ids").array(),
  agentKinds: agentKind("agent_kinds").array(),
  sourceIds: smallint("source_ids").array(),
  models: text().array(),
  knowledgeVersions: text("knowledge_versions").array(),
  unlinked: boolean(),
});

const journeyStates = () => ({
  ...touched(),
  intentIds: integer("intent_ids").array(),
  resolved: boolean(),
  outcome: journeyOutcome(),
  lastOutcome: outcome("last_outcome"),
  sla: slaState(),
  knownCount: smallint("known_count"),
  resolvedCount: smallint("resolved_count"),
  contactCount: smallint("contact_count"),
});

const unitStates = () => ({
  ...touched(),
  intentId: integer("intent_id"),
  cameBack: boolean("came_back"),
  cameBackOnChannel: boolean("came_back_on_channel"),
  cameBackAtAll: boolean("came_back_at_all"),
  isRepeat: boolean("is_repeat"),
  outcome: outcome(),
  handedOff: boolean("handed_off"),
  confirmed: boolean(),
});

const contactStates = () => ({
  channel: channel(),
  intentId: integer("intent_id"),
  teamId: integer("team_id"),
  agentKind: agentKind("agent_kind"),
  model: text(),
  knowledgeVersion: text("knowledge_version"),
  sourceId: smallint("source_id"),
  direction: direction(),
  status: status(),
  outcome: outcome(),
  linked: boolean(),
  surveyOffered: boolean("survey_offered"),
  csatScale: text("csat_scale"),
  csatScore: doublePrecision("csat_score"),
  cesScale: text("ces_scale"),
  cesScore: doublePrecision("ces_score"),
  handleMs: integer("handle_ms"),
});

const handoffStates = () => ({
  fromChannel: channel("from_channel"),
  toChannel: channel("to_channel"),
  fromAgentKind: agentKind("from_agent_kind"),
  toAgentKind: agentKind("to_agent_kind"),
  fromTeamId: integer("from_team_id"),
  toTeamId: integer("to_team_id"),
  intentId: integer("intent_id"),
  sourceId: smallint("source_id"),
  fate: handoffFate(),
  connected: boolean(),
});

export const journeysCounts = pgTable(
  "journeys_counts",
  { ...counted(), ...journeyStates(), ...sums() },
  (t) => [uniqueIndex("journeys_counts_cell").on(t.rollUp, t.day, t.cell)],
);
export const journeysChanges = pgTable("journeys_changes", {
  ...changed(),
  openedAt: at("opened_at"),
  maturesAt: at("matures_at"),
  ...journeyStates(),
});

export const unitsCounts = pgTable("units_counts", { ...counted(), ...unitStates(), ...sums() }, (t) => [
  uniqueIndex("units_counts_cell").on(t.rollUp, t.day, t.cell),
]);
export const unitsChanges = pgTable("units_changes", {
  ...changed(),
  startedAt: at("started_at"),
  endedAt: at("ended_at"),
  ...unitStates(),
});

export const contactsCounts = pgTable(
  "contacts_counts",
  { ...counted(), ...contactStates(), ...sums() },
  (t) => [uniqueIndex("contacts_counts_cell").on(t.rollUp, t.day, t.cell)],
);
export const contactsChanges = pgTable("contacts_changes", {
  ...changed(),
  startedAt: at("started_at"),
  endedAt: at("ended_at"),
  ...contactStates(),
});

export const handoffsCounts = pgTable(
  "handoffs_counts",
  { ...counted(), ...handoffStates(), ...sums() },
  (t) => [uniqueIndex("handoffs_counts_cell").on(t.rollUp, t.day, t.cell)],
);
export const handoffsChanges = pgTable("handoffs_changes", {
  ...changed(),
  requestedAt: at("requested_at"),
  ...handoffStates(),
});
