import { firstContact } from "./kinds/first-contact";
import { cameBack } from "./populations/contact-units";

export const firstContactResolutionLenient = firstContact({
  id: "first-contact-resolution-lenient",
  name: "First contact resolution, lenient",
  question: "Of the first contacts about a matter, what share settled it for good, handed on or not?",
  fails: cameBack,
  caveats: [
    "An alternative to first contact resolution: a contact and all that it was handed on to are one, across channels, too.",
    "For good: no contact of the same customer about the same on any channel for 168 hours after the end.",
  ],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
