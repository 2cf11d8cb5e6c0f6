import { index, integer, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import { agentKind } from "./words";

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
  },
  (t) => [unique("identities_kind_value").on(t.kind, t.value), index("identities_customer").on(t.customerId)],
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
