import type { GivenSession } from "@/quality/given-session";

/** A session as it stands in a form. */
export type SessionFields = {
  topic: string;
  metric: string;
  intent: string;
  plannedOn: string;
  heldOn: string;
  followUpOn: string;
  target: string;
  targetDueOn: string;
  notes: string;
  journeys: string[];
  moreJourneys: string;
};

const names = {
  topic: "topic",
  metric: "metric",
  intent: "intent",
  plannedOn: "planned_on",
  heldOn: "held_on",
  followUpOn: "follow_up_on",
  target: "target",
  targetDueOn: "target_due_on",
  notes: "notes",
  moreJourneys: "more_journeys",
} as const;

/** What somebody typed, as they typed it. */
export function typedFields(form: FormData): SessionFields {
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = Object.entries(names).map(([field, name]) => [field, text(name)]);
  return { ...Object.fromEntries(typed), journeys: form.getAll("journeys").map(String) } as SessionFields;
}

/** The numbers of journeys among what was typed: "12, 34", each once. */
export function journeyNumbers({ journeys, moreJourneys }: SessionFields): number[] | string {
  const words = [...journeys, ...moreJourneys.split(/[\s,;]+/)].filter((word) => word !== "");
  const wrong = words.find((word) => !/^\d{1,15}$/.test(word));
  return wrong === undefined ? [...new Set(words.map(Number))] : `"${wrong}" is no number of a journey.`;
}

/** The same as what is kept, the target in its unit. */
export function givenSession(
  fields: SessionFields,
  journeyIds: number[],
  targetValue: number | null,
): GivenSession {
  return {
    topic: fields.topic,
    metric: fields.metric,
    intent: fields.intent || null,
    notes: fields.notes,
    journeyIds,
    plannedOn: fields.plannedOn,
    followUpOn: fields.followUpOn || null,
    targetValue,
    targetDueOn: fields.targetDueOn || null,
  };
}
