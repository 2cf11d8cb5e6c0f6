import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns";
import { recordType } from "./words";

/** A system that data comes from, e.g. `zendesk-eu`. */
export const sources = pgTable("sources", {
  id: smallint().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull().unique(),
  createdAt: at("created_at").notNull().defaultNow(),
  /** Whether what people said and wrote is kept, or only who spoke when. */
  keepsText: boolean("keeps_text").notNull().default(false),
  /** For how many days after the last of a contact the spans stay that its record was made of. */
  rawDays: integer("raw_days").notNull().default(30),
  /** Countries whose national ids and dialled numbers are looked for in text; null: all that are known. */
  idCountries: text("id_countries").array(),
});

/** One file or one push request; what it brought can be taken back by its id. */
export const imports = pgTable("imports", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  sourceId: smallint("source_id").references(() => sources.id),
  name: text().notNull(),
  startedAt: at("started_at").notNull().defaultNow(),
  finishedAt: at("finished_at"),
  undoneAt: at("undone_at"),
  newCount: integer("new_count").notNull().default(0),
  updatedCount: integer("updated_count").notNull().default(0),
  unchangedCount: integer("unchanged_count").notNull().default(0),
  rejectedCount: integer("rejected_count").notNull().default(0),
});

/**
 * Every version of every record as it was given, in canonical fields. What the product shows of an
 * interaction is the fold of its versions, so arrival order cannot matter and an import can be undone.
 * `content` holds only the fields that were given; a null in it clears the field.
 */
export const records = pgTable(
  "records",
  {
    id: id("id").primaryKey().generatedAlwaysAsIdentity(),
    sourceId: smallint("source_id").notNull(),
    recordType: recordType("record_type").notNull(),
    externalId: text("external_id").notNull(),
    /** The interaction that a survey, message, evaluation or handoff belongs to. */
    interactionExternalId: text("interaction_external_id"),
    version: at("version").notNull(),
    importId: integer("import_id").notNull(),
    contentHash: uuid("content_hash").notNull(),
    content: jsonb().notNull(),
  },
  (t) => [
    index("records_key").on(t.sourceId, t.externalId, t.recordType),
    index("records_parent")
      .on(t.sourceId, t.interactionExternalId)
      .where(sql`interaction_external_id is not null`),
    index("records_import").on(t.importId),
  ],
);

/**
 * What customers who were forgotten were known by, and their contacts, as salted digests: enough to know them
 * again when somebody brings them once more, and too little to say who they were.
 */
export const forgotten = pgTable("forgotten", {
  digest: text().primaryKey(),
  forgottenAt: at("forgotten_at").notNull().defaultNow(),
});
