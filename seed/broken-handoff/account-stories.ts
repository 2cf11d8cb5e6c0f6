import type { Story } from "./story";

/** By the last step of the intent. `{parcel}` stands for the number of the parcel. */
export const accountStories: Record<string, Story> = {
  refund: {
    asks: [
      "I was promised a refund two weeks ago. Where is it?",
      "The parcel never came, and I want my money back.",
      "You refunded half. I paid express.",
    ],
    checks: ["Let me check that. Which parcel is it about?", "What is the parcel number, please?"],
    answers: ["{parcel}. Your colleague said five days.", "{parcel}; I paid 18.40 for express.", "{parcel}."],
    fixes: [
      "I have released it now. You see it on your account in two days.",
      "The missing half is booked; I have sent you the confirmation.",
    ],
    stuck: [
      "Refunds are approved by a person. I can pass it on.",
      "I see the request, but not why it stopped.",
    ],
    note: "Parcel {parcel}: refund of express fee promised two weeks ago, not booked. Customer has the confirmation.",
  },
  "invoice question": {
    asks: [
      "There is a line on my invoice that I do not understand.",
      "Why is there a fuel surcharge in July?",
    ],
    checks: ["Which invoice is it?", "Could you tell me the parcel number on that line?"],
    answers: ["The line says {parcel}.", "It is the one with {parcel}."],
    fixes: [
      "That is the island surcharge; the address is on one. I have sent you the price list.",
      "You are right, it was booked twice. The credit note is on its way.",
    ],
    stuck: ["I cannot open invoices older than thirty days.", "Only accounting can explain that line."],
    note: "Invoice line for {parcel} disputed (fuel surcharge). Customer wants it explained in writing.",
  },
  "charged twice": {
    asks: ["You took the money twice.", "My card was charged twice for one parcel."],
    checks: ["That must not be. Which parcel was it?", "I look it up. What is the number?"],
    answers: ["{parcel}, twice 9.90 on the same day.", "{parcel}."],
    fixes: [
      "The second charge is cancelled; your bank shows it within three days.",
      "One of them was only a hold, and it has been released.",
    ],
    stuck: ["I see one charge only. Accounting sees both.", "I cannot cancel a card payment myself."],
    note: "Parcel {parcel} charged twice on one day (9.90 each). Bank statement seen.",
  },
  "locked out": {
    asks: ["I cannot sign in any more.", "The code never arrives and now the account is locked."],
    checks: [
      "Let us get you in again. Is the e-mail address still the one ending in nord.example?",
      "I will help. Which phone should the code go to?",
    ],
    answers: [
      "Yes, that is right.",
      "The number ending in 47, as always. My last parcel was {parcel}, if that helps.",
    ],
    fixes: [
      "I have unlocked it; the new link is in your mailbox.",
      "Please try now. I have reset the codes.",
    ],
    stuck: [
      "After five attempts only security can open it.",
      "I am not allowed to change the phone number here.",
    ],
    note: "Locked after five attempts; identity checked with last parcel {parcel}. Security must unlock.",
  },
  "change details": {
    asks: ["I need to change my surname after the wedding.", "My phone number is new."],
    checks: ["Congratulations. Shall I change it for all future parcels?", "Gladly. What should it be?"],
    answers: [
      "Yes, please, {parcel} as well.",
      "The new one is in my last message, and {parcel} is on the way under the old one.",
    ],
    fixes: ["It is changed everywhere.", "Done, and the parcel on its way has it, too."],
    stuck: [
      "For the name I need a document that I cannot take here.",
      "The page refuses it. A colleague has to do it by hand.",
    ],
    note: "Name change requested; parcel {parcel} under way under the old name. Document to be checked.",
  },
  "close account": {
    asks: ["I want to close my account.", "Please delete my account and what you know about me."],
    checks: ["I can help. Is there a parcel still on its way?", "May I ask whether {parcel} is settled?"],
    answers: ["{parcel} came yesterday.", "No, {parcel} was the last one."],
    fixes: [
      "The account is closed, and your data goes after the legal time.",
      "It is done. The confirmation is in your mailbox.",
    ],
    stuck: ["I cannot close it while an invoice is open.", "Closing is done by the privacy desk."],
    note: "Wants account closed and data deleted. Last parcel {parcel} delivered. Open invoice checked: none.",
  },
};
