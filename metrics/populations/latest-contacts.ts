import { type SQL, sql } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { startedContacts } from "./contacts";
import { journeyWindow } from "./journey-window";
import type { Population } from "./population";

const inOrder = (table: SQL) =>
  sql`(${table}.started_at, coalesce(${table}.ended_at, ${table}.started_at), ${table}.source_id, ${table}.external_id)`;
const others = (condition: SQL) => sql`
  from interactions as other
  where other.customer_id = interactions.customer_id and other.direction = 'inbound' and ${condition}`;
const order = inOrder(sql`other`);
const own = inOrder(sql`interactions`);

const following = sql`left join lateral (
  select other.started_at ${others(sql`${order} > ${own}`)} order by ${order} limit 1) as following on true`;

const linked = sql`interactions.direction = 'inbound' and interactions.customer_id is not null`;
const end = (asOf: SQL, until: SQL) => sql`least(${asOf}, ${until})`;
const isLatest = (asOf: SQL, until: SQL) => sql`${linked}
  and interactions.started_at < ${end(asOf, until)}
  and (following.started_at is null or following.started_at >= ${end(asOf, until)})`;

/** Customers, each by the latest of their contacts before the period ends, which says when, where and with whom. */
const latestContacts: Population = {
  ...startedContacts,
  words: "Customers, each dated by the last inbound contact before the end of the period.",
  rows: sql`${startedContacts.rows} ${following}`,
  counted: isLatest,
  excluded: {
    ...startedContacts.excluded,
    unlinked: sql`interactions.direction = 'inbound' and ${interactions.customerId} is null`,
  },
  indivisible:
    "A customer with contacts in both halves of a period is one customer in each half and one in the whole.",
};

/** The same, with the share of resolved ones among a customer's last three contacts as `recent.score`. */
export const lastThreeContacts: Population = {
  ...latestContacts,
  rows: sql`${latestContacts.rows} left join lateral (
    select avg((outcome = 'resolved')::int) as score
    from (select other.outcome ${others(sql`${order} <= ${own}`)} order by ${order} desc limit 3) as three
    where outcome <> 'unknown') as recent on ${linked}`,
};

/** The same, without the customers who have been quiet for longer than a journey's window when the period ends. */
export const recentCustomers: Population = {
  ...latestContacts,
  words: "Customers with an inbound contact in the journey window before the end of the period.",
  counted: (asOf, until) => sql`${isLatest(asOf, until)}
    and interactions.started_at >= ${end(asOf, until)} - ${journeyWindow}`,
  window: "journey",
};
