import { z } from "zod";
import { isTimeZone } from "@/language/period";
import { agentKinds, channels, directions, outcomes, statuses } from "@/language/vocabulary";
import { type Mapping, mappingOf } from "../mapping";
import { presetNames } from "../presets/presets";
import { isSlug } from "../sources";

/** The canonical fields that the import page offers, in its order, with words for people. */
export const offeredFields = {
  external_id: "Id of the contact",
  channel: "Channel",
  started_at: "Started",
  ended_at: "Ended",
  customer_id: "Customer id",
  customer_email: "Customer's e-mail",
  customer_phone: "Customer's phone",
  case_id: "Case",
  intent: "Intent",
  outcome: "Outcome",
  status: "Status",
  direction: "Direction",
  team: "Team",
  agent_id: "Agent id",
  agent_name: "Agent's name",
  agent_kind: "Agent kind",
  end_reason: "Reason of the end",
  talk_seconds: "Talk time",
  hold_seconds: "Hold time",
  after_contact_seconds: "After-contact work",
  handle_seconds: "Handle time",
  csat: "CSAT answer",
  ces: "CES answer",
  nps: "NPS answer",
  context_read: "Case note was read",
  knowledge_version: "Knowledge-base version",
  model: "Model",
} as const;
export type OfferedField = keyof typeof offeredFields;
export const offeredNames = Object.keys(offeredFields) as OfferedField[];

/** Fields that have one of a few values, so that the words of a file are laid on them. */
export const wordFields = {
  channel: channels,
  outcome: outcomes,
  status: statuses,
  direction: directions,
  agent_kind: agentKinds,
} as const satisfies Partial<Record<OfferedField, readonly string[]>>;
export type WordField = keyof typeof wordFields;
export const isWordField = (name: string): name is WordField => name in wordFields;

const durations = ["talk_seconds", "hold_seconds", "after_contact_seconds", "handle_seconds"] as const;
export const units = ["milliseconds", "seconds", "minutes", "hours"] as const;
export const surveys = ["csat", "ces", "nps"] as const;

/** Scales as `LOW-HIGH`, and after `!` those on which less is better. */
export const scales = {
  csat: ["1-5", "1-7", "1-10", "0-10", "0-100", "1-3", "0-1"],
  ces: ["1-7", "!1-7", "1-5", "!1-5", "0-10"],
  nps: ["0-10"],
} as const satisfies Record<(typeof surveys)[number], readonly string[]>;

const shape = z.object({
  /** Whose export it is; null: canonical records, or a table laid on fields by what is chosen below. */
  preset: z.enum(presetNames, { error: "There is no such system." }).nullable(),
  source: z.string().refine(isSlug, { error: "The source must be made of letters, digits, - and _." }),
  timeZone: z
    .string()
    .refine(isTimeZone, { error: "The zone must be one such as Europe/Berlin." })
    .nullable(),
  /** Whether the source keeps what people said, from this file on; null: as it does now. */
  keepsText: z.boolean().nullish(),
  dateFormat: z.string().max(60).nullable(),
  unit: z.enum(units).nullable(),
  /** The column of a field. */
  columns: z.record(z.string(), z.string()),
  /** The same for every row, for fields that have no column. */
  constants: z.record(z.string(), z.string()),
  /** Of a field with few values: what stands in the file, and what it means. */
  words: z.record(z.string(), z.record(z.string(), z.string())),
  scales: z.record(z.string(), z.string()),
});

/** What was chosen about a file; for records and canonical tables only source and zone count. */
export type Choices = z.infer<typeof shape>;

/** What keeps a file from being tried, in sentences; of a table also what must be said. */
export function problemsOf(choices: Choices, isTable: boolean): string[] {
  const wrong = shape.safeParse(choices).error?.issues.map(({ message }) => message) ?? [];
  return [...wrong, ...(isTable ? lackingIn(choices) : [])];
}

/** What must be said because guessing it would be wrong without anybody noticing. */
function lackingIn({ columns, constants, unit, scales: chosen }: Choices): string[] {
  const isGiven = (name: string) => Boolean(columns[name] || constants[name]);
  return [
    ...(["external_id", "channel", "started_at"] as const)
      .filter((name) => !isGiven(name))
      .map((name) => `Say which column is “${offeredFields[name]}”.`),
    ...(unit === null && durations.some((name) => columns[name])
      ? ["Say in which unit the durations are."]
      : []),
    ...surveys
      .filter((name) => columns[name] && !chosen[name])
      .map((name) => `Say on which scale “${offeredFields[name]}” is.`),
  ];
}

/** The mapping that the choices come to. Throws a sentence where `problemsOf` finds something. */
export function mappingOfChoices(choices: Choices, delimiter: string): Mapping {
  const fields = offeredNames.flatMap((name) => {
    const field = fieldOf(name, choices);
    return field ? [[name, field] as const] : [];
  });
  const { timeZone, dateFormat } = choices;
  const dates = { ...(dateFormat && { format: dateFormat }), ...(timeZone && { time_zone: timeZone }) };
  return mappingOf({ delimiter, dates, fields: Object.fromEntries(fields) }, "of this page");
}

function fieldOf(name: OfferedField, { columns, constants, words, unit, scales: chosen }: Choices) {
  const column = columns[name];
  if (!column) return constants[name] ? { constant: constants[name] } : null;
  const [low, high] = (chosen[name] ?? "").replace("!", "").split("-").map(Number);
  return {
    column,
    ...(isWordField(name) && { values: meanings(words[name] ?? {}) }),
    ...((durations as readonly string[]).includes(name) && unit && { unit }),
    ...(chosen[name] && { scale: [low, high], higher_is_better: !chosen[name].startsWith("!") }),
  };
}

/** A word without a meaning is left as it stands, so that it is refused by name. */
const meanings = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).filter(([, meaning]) => meaning !== ""));
