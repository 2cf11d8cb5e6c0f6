import { sentiment } from "./kinds/sentiment";

export const sentimentShift100 = sentiment({
  id: "sentiment-shift-100",
  name: "Sentiment shift, from −100 to 100",
  question:
    "By how much did the customer's sentiment change from the start to the end of a contact, on the scale from −100 to 100?",
  low: -100,
  high: 100,
  history: [{ on: "2026-11-23", what: "First definition." }],
});
