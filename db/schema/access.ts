import { boolean, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns";
import { teams } from "./people";
import { role } from "./words";

export const users = pgTable("users", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text("password_hash").notNull(),
  role: role().notNull(),
  createdAt: at("created_at").notNull().defaultNow(),
  disabledAt: at("disabled_at"),
});

/** The teams that a supervisor supervises. */
export const userTeams = pgTable(
  "user_teams",
  {
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.teamId] })],
);

/** A sign-in that still counts. Its id is in the cookie; revoking the row ends the session at once. */
export const liveSessions = pgTable("live_sessions", {
  id: uuid().primaryKey().defaultRandom(),
  userId: integer("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  createdAt: at("created_at").notNull().defaultNow(),
  revokedAt: at("revoked_at"),
});

/** The one-time link with which the first administrator is made; only the hash of its token is kept. */
export const setupLinks = pgTable("setup_links", {
  tokenHash: text("token_hash").primaryKey(),
  createdAt: at("created_at").notNull().defaultNow(),
  usedAt: at("used_at"),
});

export const apiKeys = pgTable("api_keys", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  scope: text({ enum: ["read", "ingest"] }).notNull(),
  /** Slug of the only source that it speaks for; null: for any. */
  source: text(),
  /** First characters, shown in lists so that a key can be told from another. */
  prefix: text().notNull(),
  keyHash: text("key_hash").notNull().unique(),
  createdAt: at("created_at").notNull().defaultNow(),
  lastUsedAt: at("last_used_at"),
  revokedAt: at("revoked_at"),
});

/** A page with its filter under a name: for oneself, or for everybody. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** e.g. `/divergence`. */
    path: text().notNull(),
    /** The parameters of the address, as `print` writes them. */
    query: text().notNull(),
    shared: boolean().notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (t) => [unique("saved_views_name").on(t.userId, t.name)],
);

/** Settings of the installation: `journey_window_hours`, `time_zone`, `demo`. */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
});
