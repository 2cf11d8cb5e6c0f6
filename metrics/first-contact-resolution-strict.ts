import { sql } from "drizzle-orm";
import { contactUnitRows as units } from "@/db/schema";
import { firstContact } from "./kinds/first-contact";
import { cameBack } from "./populations/contact-units";

export const firstContactResolutionStrict = firstContact({
  id: "first-contact-resolution-strict",
  name: "First contact resolution, strict",
  question: "Of the first contacts about a matter, what share settled it for good without any handoff?",
  fails: sql`(${cameBack} or ${units.handedOff})`,
  caveats: [
    "An alternative to first contact resolution: any handoff fails it, also one within the channel.",
    "For good: no contact of the same customer about the same on any channel for 168 hours after the end.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
