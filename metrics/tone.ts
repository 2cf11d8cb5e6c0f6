import { judged } from "./kinds/judged";

export const tone = judged({
  id: "tone",
  name: "Tone",
  question: "How well did agents strike the tone that was wanted, from 0 to 1?",
  evaluation: "tone",
  history: [{ on: "2026-11-23", what: "First definition." }],
});
