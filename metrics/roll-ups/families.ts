import { sql } from "drizzle-orm";
import { contactUnitRows, journeyRows } from "@/db/schema";
import { repeatWindowHours } from "../house-rules";
import { contactUnits } from "../populations/contact-units";
import { endedContacts, handleSecond, startedContacts, timedContacts } from "../populations/contacts";
import { matureJourneys } from "../populations/mature-journeys";
import { requestedHandoffs } from "../populations/requested-handoffs";
import type { Family, Level } from "./family";

const kind = ["agent_kind", "agent_path"] as const;

const contacts = {
  levels: [
    [],
    ["channel", ...kind],
    ["intent"],
    ["team", ...kind],
    ["channels", "intent"],
    ["intent", ...kind],
    ["intent", "channel"],
    ["intent", "channel", ...kind],
    ["channels", "intent", "channel"],
    ["team", "channel", ...kind],
    ["team", "agent", "channel", ...kind],
    ["team", "intent", "channel", ...kind],
  ],
  settles: null,
  scopedByTeam: true,
} satisfies Partial<Family>;

/** Of few rows a day, so that they are worth it by hour. */
const journeysOfFew = [
  ["channels"],
  ["channels", ...kind],
  ["channels", "each_channel"],
  ["channels", "each_team"],
  ["channels", "each_intent"],
] satisfies Level[];

const unitsOfFew = [
  ["channels"],
  ["channels", "each_channel"],
  ["channels", "each_team"],
  ["channels", "intent"],
] satisfies Level[];

export const families: readonly Family[] = [
  { name: "started", population: startedContacts, ...contacts },
  {
    name: "handled",
    population: timedContacts,
    second: handleSecond,
    levels: [[...kind, "second"]],
    // There are some hundred seconds at least.
    leastFacts: 1000,
    settles: null,
    scopedByTeam: true,
  },
  {
    name: "ended",
    population: endedContacts,
    ...contacts,
    levels: [
      ...contacts.levels,
      ["channel", "model"],
      ["channel", "knowledge_version"],
      ["intent", "channel", "model"],
      ["intent", "channel", "knowledge_version"],
    ],
  },
  {
    name: "journeys",
    population: matureJourneys,
    levels: [
      ...journeysOfFew,
      ["hour_of_day"],
      ["channels", "channel", ...kind],
      ["channels", "intent"],
      ["channels", "team", ...kind],
      ["channels", "channel_path"],
      ["channels", "channel_path", "matter"],
      ["channels", "intent", ...kind],
    ],
    byHour: journeysOfFew,
    settles: sql`case when not ${journeyRows.unlinked} then ${journeyRows.maturesAt} end`,
    scopedByTeam: true,
  },
  {
    name: "units",
    population: contactUnits,
    levels: [
      ...unitsOfFew,
      ["hour_of_day"],
      ["channels", "channel", ...kind],
      ["channels", "team", ...kind],
      ["each_agent"],
    ],
    byHour: unitsOfFew,
    settles: sql`case when not ${contactUnitRows.unlinked}
      then ${contactUnitRows.endedAt} + make_interval(hours => ${sql.raw(String(repeatWindowHours))}) end`,
    scopedByTeam: true,
  },
  {
    name: "handoffs",
    population: requestedHandoffs,
    levels: [
      ["channels"],
      ["channels", "channel", "channel_path"],
      ["channels", "channel", "channel_path", ...kind],
      ["channels", "team"],
      ["channels", "intent"],
      ["channels", "channel", "channel_path", "intent"],
      ["channels", "channel", "channel_path", "team", ...kind],
    ],
    settles: null,
    scopedByTeam: false,
  },
];

/** The family whose rows and dates a population has; null for rows that none has. */
export function familyOf({ rows, at }: Family["population"]): Family | null {
  return families.find(({ population }) => population.rows === rows && population.at === at) ?? null;
}
