import { Chance } from "../random";
import { dayOf, momentOn, shareOf } from "./calendar";
import { channels } from "./channels";
import { Crowd } from "./crowd";
import { type Details, detailsOf } from "./details";
import { type Contact, journeyFrom, notificationIn, strangerAt } from "./journey";

const journeysPerInteraction = 0.425;
const strangersPerInteraction = 0.02;
const notified = 0.04;

/** A contact with everything that is recorded about it. */
export type Recorded = { contact: Contact; details: Details };

/** How large a year is made, and from which numbers: the same seed makes the same year. */
export type Size = { interactions: number; seed: number };

/** The first contacts of the year, in the order in which they began. */
export function* yearOf({ interactions, seed }: Size): Generator<Recorded> {
  const chance = new Chance(`year ${seed}`);
  let left = interactions;
  for (const contact of contactsOf(interactions, chance)) {
    yield { contact, details: detailsOf(contact, chance) };
    left -= 1;
    if (left === 0) return;
  }
}

/**
 * The contacts of a centre, in the order in which they began: about so many in a year, then on into the
 * next. Holds what is to come of the journeys that are open, and nothing else.
 */
function* contactsOf(interactions: number, chance: Chance): Generator<Contact> {
  const crowd = new Crowd(interactions);
  const coming = new Map<number, Contact[]>();
  const expect = (contact: Contact) => {
    const day = dayOf(contact.at);
    const expected = coming.get(day);
    if (expected) expected.push(contact);
    else coming.set(day, [contact]);
  };
  let [journeys, strangers] = [0, 0];
  for (let day = 0; ; day++) {
    const share = interactions * shareOf(day);
    for (let left = some(share * journeysPerInteraction, chance); left > 0; left--) {
      const channel = channels.draw(chance);
      const at = momentOn(day, channel, chance);
      const journey = journeyFrom(++journeys, crowd.caller(at, chance), at, channel, chance);
      for (const contact of journey.contacts) expect(contact);
      if (chance.is(notified)) expect(notificationIn(journey, chance));
    }
    for (let left = some(share * strangersPerInteraction, chance); left > 0; left--)
      expect(strangerAt(++strangers, momentOn(day, "voice", chance), "voice", chance));
    const today = coming.get(day) ?? [];
    coming.delete(day);
    yield* today.sort((a, b) => a.at - b.at);
  }
}

/** A whole number that is so much on the average. */
const some = (expected: number, chance: Chance) => Math.floor(expected + chance.next());
