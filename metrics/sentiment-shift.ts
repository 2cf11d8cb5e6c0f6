import { sentiment } from "./kinds/sentiment";

export const sentimentShift = sentiment({
  id: "sentiment-shift",
  name: "Sentiment shift",
  question:
    "By how much did the customer's sentiment change from the start to the end of a contact, on the scale from −1 to 1?",
  low: -1,
  high: 1,
  history: [{ on: "2026-11-23", what: "First definition." }],
});
