import { type AnyColumn, and, count, desc, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { customers, identities, intents, interactions, journeyRows as rows } from "@/db/schema";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { journeyOutcomes } from "@/language/vocabulary";
import { answer } from "./answer";
import { after, cursorAfter, instantText } from "./cursor";
import { journeyResolution } from "./journey-resolution";
import { matureJourneys } from "./populations/mature-journeys";
import { rowsOf } from "./rows";

/** `pending` is not an outcome: the window is still open. */
export const journeyStates = [...journeyOutcomes, "pending"] as const;
export type JourneyState = (typeof journeyStates)[number];

export type JourneyRow = {
  id: number;
  customer: string;
  openedAt: string;
  maturesAt: string;
  channelPath: string;
  intents: string[];
  contacts: number;
  handoffs: number;
  lostHandoffs: number;
  state: JourneyState;
  csat: number | null;
  ease: number | null;
};

export type JourneyPage = {
  total: number;
  rows: JourneyRow[];
  /** Pass it as `cursor` for the following page; null on the last. */
  next: string | null;
};

export type JourneyQuestion = {
  states: JourneyState[];
  cursor: string | null;
  limit: number;
};

/** The journeys behind a filter, newest first, with the same condition as the readings of journeys. */
export async function journeyRows(
  database: Database,
  filter: Filter,
  viewer: Viewer,
  { states, cursor, limit }: JourneyQuestion,
  now: Date,
): Promise<JourneyPage> {
  const asOf = filter.asOf ?? now.toISOString();
  const state = stateAt(sql`${asOf}::timestamptz`);
  const condition = listedJourneys(filter, viewer, states, now);
  const [total, page] = await Promise.all([
    states.length === 0 ? allJourneys(database, filter, viewer, asOf) : countOf(database, condition),
    database
      .select(columns(state, viewer))
      .from(rows)
      .where(and(condition, after(cursor, sql`${rows.openedAt}`, sql`${rows.id}`)))
      .orderBy(desc(rows.openedAt), desc(rows.id))
      .limit(limit + 1),
  ]);
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  return {
    total,
    rows: shown,
    next: page.length > limit && last ? cursorAfter({ at: last.openedAt, id: last.id }) : null,
  };
}

/** The journeys that count, whether their outcome is known or not, and those that are pending: sums that roll-ups hold. */
async function allJourneys(
  database: Database,
  filter: Filter,
  viewer: Viewer,
  asOf: string,
): Promise<number> {
  const asked = { metric: journeyResolution, filter: { ...filter, by: [] }, viewer, asOf };
  const groups = await answer(database, asked);
  return groups.reduce(
    (all, { sums: { n = 0, unknown = 0, pending = 0 } }) => all + n + unknown + pending,
    0,
  );
}

async function countOf(database: Database, condition: SQL | undefined): Promise<number> {
  const [counted] = await database.select({ total: count() }).from(rows).where(condition);
  return counted?.total ?? 0;
}

/** Whether a journey stands in the list; `states` empty: any. */
export function listedJourneys(
  filter: Filter,
  viewer: Viewer,
  states: JourneyState[],
  now: Date,
): SQL | undefined {
  const state = stateAt(sql`${filter.asOf ?? now.toISOString()}::timestamptz`);
  return and(
    rowsOf(matureJourneys, filter, viewer),
    sql`not ${rows.unlinked}`,
    states.length > 0 ? inArray(state, states) : undefined,
  );
}

/** Journeys by their ids, for lists of what lies in them. Those out of the viewer's scope are left out. */
export async function journeysNamed(
  database: Database,
  ids: number[],
  viewer: Viewer,
  now: Date,
): Promise<Map<number, JourneyRow>> {
  const state = stateAt(sql`${now.toISOString()}::timestamptz`);
  const found = await database
    .select(columns(state, viewer))
    .from(rows)
    .where(and(inArray(rows.id, ids), sql`not ${rows.unlinked}`, matureJourneys.scope(viewer)));
  return new Map(found.map((row) => [row.id, row]));
}

const stateAt = (asOf: SQL) =>
  sql<JourneyState>`case when ${rows.maturesAt} > ${asOf} then 'pending' else ${rows.outcome}::text end`;

// Careful: in a select from one table drizzle writes its columns without the table's name, which a
// subquery would take for its own; so the outer row is named by hand.
const outer = (column: string) => sql`journey_rows.${sql.identifier(column)}`;

const lastAnswer = (score: AnyColumn, scale: AnyColumn, headline: string) => sql<number | null>`(
  select ${score} from ${interactions}
  where ${interactions.journeyId} = ${outer("id")} and ${scale} = ${headline}
  order by ${interactions.startedAt} desc limit 1)`;

function columns(state: SQL<JourneyState>, viewer: Viewer) {
  const number = sql<string>`'Customer ' || ${outer("customer_id")}`;
  const name = sql<string>`coalesce(
    (select ${customers.name} from ${customers} where ${customers.id} = ${outer("customer_id")}),
    (select min(${identities.value}) from ${identities} where ${identities.customerId} = ${outer("customer_id")}),
    ${number})`;
  return {
    id: rows.id,
    customer: viewer.readsText ? name : number,
    openedAt: instantText(sql`${rows.openedAt}`),
    maturesAt: instantText(sql`${rows.maturesAt}`),
    channelPath: rows.channelPath,
    intents: sql<string[]>`array(
      select ${intents.path} from ${intents} where ${intents.id} = any(${outer("intent_ids")}) order by 1)`,
    contacts: rows.contactCount,
    handoffs: rows.handoffCount,
    lostHandoffs: rows.lostHandoffCount,
    state,
    csat: lastAnswer(interactions.csatScore, interactions.csatScale, "1-5"),
    ease: lastAnswer(interactions.cesScore, interactions.cesScale, "ease_1-7"),
  };
}
