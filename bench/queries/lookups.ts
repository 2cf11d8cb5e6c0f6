import type { Sql } from "postgres";
import type { Database } from "@/db/client";
import { everything } from "@/db/viewer";
import { line } from "@/journeys/line";
import { queue } from "@/quality/triage/queue";
import { rounds, timed, warmUp } from "./timed";

/** The lists and single journeys that an index answers, and that nothing but the product's own facts can say. */
export async function lookups(sql: Sql, database: Database): Promise<string[][]> {
  const page = { cursor: null, limit: 50 };
  const question = { state: "open", rules: [], severities: [], entry: null, order: "newest" } as const;
  const asked = { ...question, rules: [...question.rules], severities: [...question.severities] };
  const where = { channel: ["chat"], agent_kind: ["ai"] };
  const [busiest] = await sql<{ id: number }[]>`
    select journeys.id::float8 as id from journeys
    where contact_count = (select max(contact_count) from journeys) order by id limit 1`;
  if (!busiest) throw new Error("The database of the bench has no journeys.");
  const warm = <Found>(work: () => Promise<Found>) => timed(work, rounds, warmUp.untilPlanned);
  const flagged = await warm(() => queue(database, { where: {} }, asked, everything, page));
  const filtered = await warm(() => queue(database, { where }, asked, everything, page));
  const read = await warm(() => line(database, busiest.id, everything, "UTC"));
  const ms = (time: number) => time.toFixed(1);
  return [
    [`f: the newest ${flagged.found.rows.length} flagged journeys`, ms(flagged.median)],
    [`f: the newest ${filtered.found.rows.length} of them with AI on chat`, ms(filtered.median)],
    [`g: a journey with everything on it, ${read.found?.interactions.length} contacts`, ms(read.median)],
  ];
}
