import { testDatabase } from "@/db/test-database";
import { emptied } from "@/db/test-emptied";
import { everything, type Viewer } from "@/db/viewer";
import { type Contact, world } from "@/journeys/test-world";
import { queue } from "./queue";
import { type QueueQuestion, queueQuestion } from "./queue-question";

/** A small world with its queue, in the names of contacts. */
export function testQueue() {
  const db = testDatabase();
  let contacts = new Map<string, number>();
  const ids = new Map<string, number>();
  const nameOf = (id: number) => [...contacts].find(([, one]) => one === id)?.[0] ?? `${id}`;
  return {
    db,
    /** Begins anew with these contacts and with four people: Quinn and Quill of quality, Sam, Leo. */
    async fill(given: Contact[]): Promise<void> {
      await emptied(db.sql);
      await db.sql`truncate journey_holds, seen_journeys, handovers`;
      await db.sql`delete from users`;
      await db.sql`alter table users alter id restart`;
      contacts = await world(db.sql, given);
      await db.sql`
        insert into users (email, name, password_hash, role)
        values ('q@x', 'Quinn', '', 'qa'), ('r@x', 'Quill', '', 'qa'), ('s@x', 'Sam', '', 'supervisor'),
          ('l@x', 'Leo', '', 'leader')`;
      for (const { id, name } of await db.sql`select id, name from teams`) ids.set(name, id);
    },
    id: (name: string) => contacts.get(name) as number,
    as: (role: Viewer["role"], userId: number | null = null, team = "One"): Viewer => ({
      ...everything,
      role,
      userId,
      teamIds: role === "supervisor" ? [ids.get(team) as number] : "all",
    }),
    /** The queue as "contact: kind kind". */
    async told(viewer: Viewer, question: Partial<QueueQuestion> = {}, where = {}): Promise<string[]> {
      const { rows } = await queue(db.database, { where }, { ...usual, ...question }, viewer, {
        cursor: null,
        limit: 50,
      });
      return rows.map(
        ({ journeyId, flags, isSample }) =>
          `${nameOf(journeyId)}: ${isSample ? "sample" : flags.map(({ kind }) => kind).join(" ")}`,
      );
    },
  };
}

export const usual: QueueQuestion = queueQuestion([]);
