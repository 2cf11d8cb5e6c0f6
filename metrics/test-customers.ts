import type { Contact } from "@/journeys/test-world";
import { ended, isInbound } from "./test-fold";

/** The inbound contacts of each customer before an instant, in order; whoever has none is not there. */
export function customersBefore(world: Contact[], end: Date): Contact[][] {
  const order = (one: Contact) => `${one.at} ${ended(one)} ${one.id}`;
  return ["A", "B", "C", "D"]
    .map((customer) =>
      world
        .filter((one) => one.customer === customer && isInbound(one) && Date.parse(one.at) < end.getTime())
        .sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    )
    .filter((own) => own.length > 0);
}
