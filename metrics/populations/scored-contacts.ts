import { sql } from "drizzle-orm";
import { csatModels, csatPredictions, interactions } from "@/db/schema";
import { surveyedContacts } from "./contacts";
import type { Population } from "./population";

/** The same contacts, each with what the model of the moment expects of it. */
export const scoredContacts: Population = {
  ...surveyedContacts,
  words:
    "Inbound interactions and every answered survey that the model has predicted, dated by the start of the interaction.",
  rows: sql`${surveyedContacts.rows}
    left join ${csatPredictions} on ${csatPredictions.interactionId} = ${interactions.id}
    left join ${csatModels} on ${csatModels.id} = ${csatPredictions.modelId}`,
};
