import { sentiment } from "./kinds/sentiment";

export const sentimentShift5 = sentiment({
  id: "sentiment-shift-5",
  name: "Sentiment shift, from −5 to 5",
  question:
    "By how much did the customer's sentiment change from the start to the end of a contact, on the scale from −5 to 5?",
  low: -5,
  high: 5,
  history: [{ on: "2026-11-23", what: "First definition." }],
});
