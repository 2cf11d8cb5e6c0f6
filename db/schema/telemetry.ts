import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns";

/**
 * Spans as they arrived, the ground truth of what OpenTelemetry brings. A span that comes again overwrites
 * itself when it says more (`content_hash` decides between equals), so the order of arrival cannot matter.
 */
export const spans = pgTable(
  "spans",
  {
    sourceId: smallint("source_id").notNull(),
    traceId: text("trace_id").notNull(),
    spanId: text("span_id").notNull(),
    parentId: text("parent_id"),
    name: text().notNull(),
    startedAt: at("started_at").notNull(),
    endedAt: at("ended_at"),
    receivedAt: at("received_at").notNull().defaultNow(),
    contentHash: uuid("content_hash").notNull(),
    /** `attributes`, `resource`, `events`, `failed`. */
    content: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.traceId, t.spanId] }),
    // They arrive in order and are swept in order: the smallest index that finds the oldest.
    index("spans_received").using("brin", t.receivedAt),
  ],
);

/** Evaluations that came by themselves, of a span, a trace or a contact, perhaps days after it. */
export const spanScores = pgTable(
  "span_scores",
  {
    sourceId: smallint("source_id").notNull(),
    /** A digest of all it says: a retry brings the same one. */
    id: text().notNull(),
    traceId: text("trace_id"),
    spanId: text("span_id"),
    interaction: text(),
    receivedAt: at("received_at").notNull().defaultNow(),
    content: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.id] }),
    index("span_scores_trace").on(t.sourceId, t.traceId).where(sql`trace_id is not null`),
    index("span_scores_interaction").on(t.sourceId, t.interaction).where(sql`interaction is not null`),
  ],
);

/** What arrived and is not yet folded. A row is only ever added and taken away, so that no sender waits. */
export const spanArrivals = pgTable(
  "span_arrivals",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    sourceId: smallint("source_id").notNull(),
    traceId: text("trace_id"),
    interaction: text(),
    attempts: smallint().notNull().default(0),
    dueAt: at("due_at").notNull().defaultNow(),
  },
  (t) => [index("span_arrivals_due").on(t.sourceId, t.dueAt)],
);

/** Which contacts the spans of a trace belong to. */
export const spanContacts = pgTable(
  "span_contacts",
  {
    sourceId: smallint("source_id").notNull(),
    traceId: text("trace_id").notNull(),
    interaction: text().notNull(),
    /** When something of the contact arrived last, to the day. */
    newsAt: at("news_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.traceId, t.interaction] }),
    index("span_contacts_interaction").on(t.sourceId, t.interaction),
    index("span_contacts_news").on(t.sourceId, t.newsAt),
  ],
);

/** Contacts whose spans are gone, so that their records are what is known; of later spans only scores count. */
export const settledContacts = pgTable(
  "settled_contacts",
  {
    sourceId: smallint("source_id").notNull(),
    interaction: text().notNull(),
    settledAt: at("settled_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.interaction] })],
);

/** Contacts that nothing has ended yet; `closes_at` is when they count as over if nothing more comes. */
export const openContacts = pgTable(
  "open_contacts",
  {
    sourceId: smallint("source_id").notNull(),
    interaction: text().notNull(),
    closesAt: at("closes_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.interaction] }),
    index("open_contacts_closing").on(t.closesAt),
  ],
);

/** Where a source's own attribute names differ from the usual ones: what `conventions.ts` is overlaid with. */
export const spanConventions = pgTable("span_conventions", {
  sourceId: smallint("source_id").primaryKey(),
  overlay: jsonb().notNull(),
});
