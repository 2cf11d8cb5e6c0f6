import { identified, instantOrText, named, said, within } from "../webhooks/payload";
import type { Preset } from "./preset";

/** Delighted: answers to its surveys, from its API or as a table. Comments are not read. */
export const delighted: Preset = {
  source: "delighted",
  words: "survey responses of Delighted (JSON of its API, or CSV)",
  lists: ["survey_responses"],
  headers: [
    ["survey_type", "score", "person_email"],
    ["id", "survey_type", "score"],
  ],
  records(value, { source }) {
    const [kind, score] = [said(within(value, "survey_type"))?.toLowerCase(), within(value, "score")];
    if (kind === undefined || !Object.hasOwn(scales, word(kind))) return null;
    const [type, low, high] = scales[word(kind)] as Scale;
    const person = within(value, "person");
    const property = (name: string) =>
      within(value, "person_properties", name) ??
      within(value, `person_properties_${name}`) ??
      within(value, name);
    const time = (name: string) => instantOrText(within(value, name));
    const [created, updated] = [time("created_at") ?? time("survey_response_created_at"), time("updated_at")];
    const customer = identified(
      [
        "contact_id",
        typeof person === "object" ? within(person, "id") : (person ?? within(value, "person_id")),
        source,
      ],
      ["customer_id", property("customer_id")],
      ["email", within(person, "email") ?? within(value, "person_email")],
      ["phone", within(person, "phone_number") ?? within(value, "person_phone_number")],
    );
    return [
      {
        record_type: "survey",
        external_id: named(within(value, "id")) ?? named(within(value, "survey_response_id")),
        source_updated_at: updated ?? created,
        interaction: named(property("interaction_id")),
        customer,
        type,
        score,
        scale_min: low,
        scale_max: high,
        status: score === undefined ? "offered" : "responded",
        responded_at: score === undefined ? undefined : created,
      },
    ];
  },
};

type Scale = [type: string, low: number, high: number];

/** Effort is asked from 1 to 7 where the newer question is used, else from 1 to 5. */
const scales: Record<string, Scale> = {
  nps: ["nps", 0, 10],
  enps: ["other", 0, 10],
  csat: ["csat", 1, 5],
  csat3: ["csat", 1, 3],
  ces: ["ces", 1, 5],
  ces7: ["ces", 1, 7],
  smileys: ["csat", 1, 5],
  stars_five: ["csat", 1, 5],
  thumbs: ["thumbs", 0, 1],
  pmf: ["other", 1, 3],
};

const word = (kind: string) => kind.replaceAll(/[\s-]+/g, "_");
