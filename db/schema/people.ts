import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import { agentKind, recordType } from "./words";

export const customers = pgTable("customers", {
  id: id("id").primaryKey().generatedAlwaysAsIdentity(),
  name: text(),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** What a customer is known by. Several identities can lead to one customer. */
export const identities = pgTable(
  "identities",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    value: text().notNull(),
    customerId: id("customer_id")
      .notNull()
      .references(() => customers.id),
    /** Named together with so many customers that it says nothing about which of them it was. */
    shared: boolean().notNull().default(false),
  },
  (t) => [unique("identities_kind_value").on(t.kind, t.value), index("identities_customer").on(t.customerId)],
);

/**
 * A record that names two identities together. An `identity` record joins them for good. An interaction
 * only lends its further identifiers to the one it goes by: of all such rows of an identity, the
 * earliest counts, so that a mailbox which many people share does not make them one person.
 */
export const identityLinks = pgTable(
  "identity_links",
  {
    sourceId: smallint("source_id").notNull(),
    recordType: recordType("record_type").notNull(),
    externalId: text("external_id").notNull(),
    identityId: id("identity_id").notNull(),
    ownerId: id("owner_id").notNull(),
    at: at("at"),
  },
  (t) => [
    index("identity_links_record").on(t.sourceId, t.externalId),
    index("identity_links_identity").on(t.identityId),
    index("identity_links_owner").on(t.ownerId),
  ],
);

/** Two identities that somebody decided are not one person's, whatever records say; the lower id first. */
export const undoneLinks = pgTable(
  "undone_links",
  {
    identityId: id("identity_id")
      .notNull()
      .references(() => identities.id, { onDelete: "cascade" }),
    fellowId: id("fellow_id")
      .notNull()
      .references(() => identities.id, { onDelete: "cascade" }),
    undoneAt: at("undone_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.identityId, t.fellowId] }),
    index("undone_links_fellow").on(t.fellowId),
    check("undone_links_order", sql`${t.identityId} < ${t.fellowId}`),
  ],
);

export const teams = pgTable("teams", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull().unique(),
});

export const agents = pgTable(
  "agents",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    sourceId: smallint("source_id").notNull(),
    externalId: text("external_id").notNull(),
    name: text().notNull(),
    kind: agentKind(),
  },
  (t) => [unique("agents_source_external_id").on(t.sourceId, t.externalId)],
);

/** What customers want, as a path: `billing > refund`. */
export const intents = pgTable("intents", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  path: text().notNull().unique(),
});
