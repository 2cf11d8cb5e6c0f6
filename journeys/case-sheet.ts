import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Channel } from "@/language/vocabulary";
import { line } from "./line";
import { lineMasked } from "./line-masked";
import type { Line, LineInteraction, LinePromise } from "./line-shape";
import { contactsOf } from "./line-told";
import { type Contradiction, contradictionsIn, type SaidAt, statementsIn } from "./told/told";

/** Everything that was told about a matter, by channel: the answer to whether it was the same everywhere. */
export type CaseSheet = {
  /** The journey that was asked about. */
  line: Line;
  /** It, and the others with contacts of its cases, as far as the viewer may see them, by their opening. */
  lines: Line[];
  channels: ToldByChannel[];
  contradictions: (Contradiction & { texts: [first: string | null, second: string | null] })[];
  /** Of the contacts on these lines: how many there are, how many may be seen, and how many have words. */
  contacts: { all: number; seen: number; withWords: number };
};

export type ToldByChannel = {
  channel: Channel;
  contacts: LineInteraction[];
  models: string[];
  knowledgeVersions: string[];
  promises: LinePromise[];
  /** What agents said that names an amount or a time, or denies something; null texts may not be read. */
  statements: { said: SaidAt; at: string | null; text: string | null }[];
};

/** More journeys of one case are not laid beside one another: nobody reads them on paper. */
const mostOthers = 9;

/** Null where there is no such journey, or it is out of scope. */
export async function caseSheet(
  database: Database,
  journeyId: number,
  viewer: Viewer,
  timeZone: string,
): Promise<CaseSheet | null> {
  // Careful: read with every word, so that the rules can compare; what leaves is masked at the end.
  const reader = { ...viewer, readsText: true };
  const asked = await line(database, journeyId, reader, timeZone);
  if (!asked) return null;
  const ids = [...new Set(asked.sameCase.map((one) => one.journeyId))].slice(0, mostOthers);
  const others = await Promise.all(ids.map((id) => line(database, id, reader, timeZone)));
  const lines = [asked, ...others.filter((one) => one !== null)].sort((a, b) =>
    a.openedAt < b.openedAt ? -1 : 1,
  );
  const seen = lines.flatMap(({ interactions }) => interactions.filter((one) => !one.hidden));
  const masked = (text: string) => (viewer.readsText ? text : null);
  const textOf = (at: SaidAt) =>
    seen.find(({ id }) => id === at.interactionId)?.messages[at.messageIndex]?.text?.slice(at.from, at.to) ??
    "";
  const promised = lines.flatMap(({ promises }) => promises);
  const isPromised = (at: SaidAt) =>
    promised.some(
      ({ interactionId, what }) => interactionId === at.interactionId && what?.trim() === textOf(at).trim(),
    );
  const contacts = lines.flatMap(contactsOf).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const statements = statementsIn(contacts, timeZone);
  const shown = viewer.readsText ? lines : lines.map(lineMasked);
  const promises = shown.flatMap((one) => one.promises);
  return {
    line: shown.find(({ id }) => id === journeyId) as Line,
    lines: shown,
    channels: [...new Set(seen.map(({ channel }) => channel))].map((channel) => {
      const own = shown.flatMap(({ interactions }) =>
        interactions.filter((one): one is LineInteraction => !one.hidden && one.channel === channel),
      );
      const isOwn = (id: number) => own.some((contact) => contact.id === id);
      return {
        channel,
        contacts: own,
        models: distinct(own.map(({ model }) => model)),
        knowledgeVersions: distinct(own.map(({ knowledgeVersion }) => knowledgeVersion)),
        promises: promises.filter(({ interactionId }) => isOwn(interactionId)),
        statements: statements
          .filter(({ said }) => isOwn(said.interactionId) && !isPromised(said))
          .map(({ said, at }) => ({ said, at, text: masked(textOf(said)) })),
      };
    }),
    contradictions: contradictionsIn(contacts, timeZone).map((found) => ({
      ...found,
      texts: [masked(textOf(found.first)), masked(textOf(found.second))],
    })),
    contacts: {
      all: lines.reduce((sum, { interactions }) => sum + interactions.length, 0),
      seen: seen.length,
      withWords: contacts.length,
    },
  };
}

const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))].sort();
