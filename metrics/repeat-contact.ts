import { proportion } from "./kinds/proportion";
import { cameBack, contactUnits } from "./populations/contact-units";

export const repeatContact = proportion({
  id: "repeat-contact",
  name: "Repeat contact",
  question: "After what share of contacts did the customer come back about the same matter within a week?",
  better: "lower",
  population: contactUnits,
  hit: cameBack,
  caveats: [
    "Within a week: less than 168 hours after the end, on any channel.",
    "A contact without an intent is followed by another without one.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
