import { sql } from "drizzle-orm";
import { contactUnitRows as units } from "@/db/schema";
import { firstContact } from "./kinds/first-contact";
import { cameBack } from "./populations/contact-units";

export const firstContactResolution = firstContact({
  id: "first-contact-resolution",
  name: "First contact resolution",
  question: "Of the first contacts about a matter, what share settled it on one channel, for good?",
  fails: sql`(${cameBack} or cardinality(${units.channels}) > 1)`,
  caveats: [
    "For good: no contact of the same customer about the same on any channel for 168 hours after the end.",
    "A handoff within the channel is part of the contact; one to another channel fails it. Strict and lenient say it otherwise, under their own names.",
    "A customer who leaves and stays away is no success: the contact must have ended resolved.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
