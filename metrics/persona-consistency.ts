import { judged } from "./kinds/judged";

export const personaConsistency = judged({
  id: "persona-consistency",
  name: "Persona consistency",
  question: "How well did agents stay in the part that they were given, from 0 to 1?",
  evaluation: "persona_consistency",
  history: [{ on: "2026-11-23", what: "First definition." }],
});
