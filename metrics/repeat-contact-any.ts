import { proportion } from "./kinds/proportion";
import { cameBackAtAll, contactUnits } from "./populations/contact-units";

export const repeatContactAny = proportion({
  id: "repeat-contact-any",
  name: "Repeat contact, any matter",
  question: "After what share of contacts did the customer come back about anything within a week?",
  better: "lower",
  population: contactUnits,
  hit: cameBackAtAll,
  caveats: [
    "Within a week: less than 168 hours after the end, on any channel, about the same or another matter.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
