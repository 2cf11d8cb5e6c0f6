import type { Story } from "./story";

/** By the last step of the intent. `{parcel}` stands for the number of the parcel. */
export const parcelStories: Record<string, Story> = {
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
