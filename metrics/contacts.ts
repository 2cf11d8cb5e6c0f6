import { count } from "./kinds/count";
import { startedContacts } from "./populations/contacts";

export const contacts = count({
  id: "contacts",
  name: "Contacts",
  question: "How often did customers contact us?",
  better: "neither",
  population: startedContacts,
  caveats: ["Inbound contacts by their start; each leg of a handoff is a contact."],
  history: [{ on: "2026-11-23", what: "First definition." }],
});
