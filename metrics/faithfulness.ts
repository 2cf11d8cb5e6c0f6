import { judged } from "./kinds/judged";

export const faithfulness = judged({
  id: "faithfulness",
  name: "Faithfulness",
  question: "How faithful were agents to what their sources say, from 0 to 1?",
  evaluation: "faithfulness",
  history: [{ on: "2026-11-23", what: "First definition." }],
});
