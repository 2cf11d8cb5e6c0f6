import { judged } from "./kinds/judged";

export const groundedness = judged({
  id: "groundedness",
  name: "Groundedness",
  question: "How far was what agents said grounded in the sources they had, from 0 to 1?",
  evaluation: "groundedness",
  history: [{ on: "2026-11-23", what: "First definition." }],
});
