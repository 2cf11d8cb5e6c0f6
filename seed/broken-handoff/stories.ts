/** What customers say about one intent, what is asked back, and how it can end. */
export type Story = {
  asks: string[];
  checks: string[];
  answers: string[];
  fixes: string[];
  stuck: string[];
  note: string;
};

/** By the last step of the intent. `{parcel}` stands for the number of the parcel. */
export const stories: Record<string, Story> = {
  "where is my parcel": {
    asks: [
      "Where is my parcel? It should have been here on Monday.",
      "The tracking has not moved for three days.",
      "It says out for delivery since this morning, and nothing has come.",
    ],
    checks: ["Could you give me the parcel number?", "Let me look. Which number is on the confirmation?"],
    answers: ["It is {parcel}.", "{parcel}, and I sent it to my work address.", "Sure: {parcel}."],
    fixes: [
      "It is on the van and comes today between two and four.",
      "It was sorted to the wrong depot. I have moved it; it arrives tomorrow before noon.",
      "I can see it at the shop on your corner, ready to be collected.",
    ],
    stuck: [
      "I can only see the last scan. The depot has to look for it.",
      "There is no new scan, and from here I cannot open a search.",
    ],
    note: "Parcel {parcel} not scanned for three days. Address confirmed. Customer needs a search at the depot.",
  },
  damaged: {
    asks: [
      "My parcel arrived crushed and the lamp in it is broken.",
      "The box was wet, and so is everything in it.",
      "Half of the glasses are in pieces. What now?",
    ],
    checks: [
      "I am sorry. Which parcel is it, and do you have photographs?",
      "That should not happen. Could you tell me the number on the label?",
    ],
    answers: [
      "{parcel}. I have photographs of the box and of the lamp.",
      "{parcel}; the shop says that it is your fault.",
      "The label says {parcel}.",
    ],
    fixes: [
      "The claim is open, and the sum is on its way to you within three days.",
      "I have approved the replacement; the sender ships it today.",
    ],
    stuck: [
      "Claims above fifty need a colleague, I cannot approve them here.",
      "I cannot see your photographs in this window.",
    ],
    note: "Parcel {parcel} damaged in transit. Photographs received. Claim above the limit, to be approved by Claims.",
  },
  "change address": {
    asks: [
      "I moved last week. Can parcel go to the new address?",
      "I typed the wrong house number. Can you change it?",
    ],
    checks: ["Of course. What is the parcel number?", "Which parcel is it, please?"],
    answers: ["{parcel}, and the new number is 14, not 41.", "{parcel}. It is Lindenweg 7 now."],
    fixes: [
      "Done: it goes to the new address, one day later than planned.",
      "The address is changed, and the driver has it.",
    ],
    stuck: [
      "It is already on the van, and then only the depot can stop it.",
      "The system does not take that postcode from me.",
    ],
    note: "Parcel {parcel}: new address taken down and checked. Already loaded; depot must stop it.",
  },
  "missed delivery": {
    asks: [
      "There is a card that I was not at home. I was, all day.",
      "You missed me again. This is the second time this week.",
    ],
    checks: [
      "I am sorry about that. What does the card say as the number?",
      "Could you read me the parcel number?",
    ],
    answers: ["{parcel}.", "It says {parcel}, and the time is wrong, too."],
    fixes: [
      "It comes again tomorrow, and the driver rings your phone first.",
      "I have sent it to the parcel shop; your code is in the text message.",
    ],
    stuck: [
      "I can ask for a new attempt, but I cannot promise a time.",
      "The tour for tomorrow is closed for me.",
    ],
    note: "Parcel {parcel}: two failed attempts although the customer was at home. Wants a call from the driver.",
  },
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
  "documents missing": {
    asks: [
      "Customs holds my parcel because of a missing invoice.",
      "You ask for documents that I sent last week.",
    ],
    checks: ["What is the parcel number, and what did you send?", "Let me see. Which parcel is held?"],
    answers: [
      "{parcel}. I sent the invoice and my passport page.",
      "{parcel}; your portal says that the upload failed.",
    ],
    fixes: [
      "I have them now, and customs releases it tomorrow.",
      "The invoice was unreadable. With the new one it is cleared.",
    ],
    stuck: ["I cannot see what customs received.", "The broker has to confirm, I cannot."],
    note: "Parcel {parcel} held by customs. Invoice uploaded twice; broker says missing.",
  },
  "book a courier": {
    asks: ["I would like a courier to fetch two boxes.", "Can somebody collect a parcel on Friday?"],
    checks: ["Gladly. How heavy are they?", "Yes. Between nine and twelve?"],
    answers: ["About eight kilos each; one is {parcel}.", "That works. The label is {parcel}."],
    fixes: [
      "It is booked. The courier comes on Friday between nine and twelve.",
      "Booked. You can follow it with the link in your mailbox.",
    ],
    stuck: ["Friday is full in your area.", "For two boxes I need a price from a colleague."],
    note: "Collection of two boxes, eight kilos each, one is {parcel}. Friday morning wanted, area full.",
  },
};
