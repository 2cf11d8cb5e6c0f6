import type { Sql } from "postgres";
import { addUser } from "@/db/access/users";
import type { TestDatabase } from "@/db/test-database";
import { everything, type Viewer } from "@/db/viewer";
import { world } from "@/journeys/test-world";
import { roles } from "@/language/vocabulary";
import { testCard } from "../scorecards/test-card";

export type Person = (typeof roles)[number] | "other";

export type Desk = {
  people: Record<Person, Viewer>;
  /** The id of each contact by its external id. */
  ids: Map<string, number>;
  scorecardId: number;
};

/**
 * A review desk with somebody of each role, a second QA analyst, and the plain card. Team One, which is the
 * supervisor's, has `own` and its part of the journey `first` and `second`; the rest is team Two's.
 */
export async function testDesk({ sql, database }: TestDatabase): Promise<Desk> {
  const ids = await world(sql, [
    { id: "own", at: "2026-04-10T08:00:00Z", customer: "A", team: "One", agent: "ann" },
    { id: "foreign", at: "2026-04-10T08:00:00Z", customer: "B", team: "Two", agent: "bob" },
    { id: "first", at: "2026-04-10T08:00:00Z", customer: "C", team: "One", agent: "ann" },
    { id: "second", at: "2026-04-10T09:00:00Z", customer: "C", team: "Two", agent: "bob" },
    { id: "stranger", at: "2026-04-10T08:00:00Z", customer: null, team: "One", agent: "ann" },
  ]);
  const people = {} as Record<Person, Viewer>;
  for (const name of [...roles, "other"] as const) people[name] = await somebody(sql, name);
  return { people, ids, scorecardId: await testCard(database, people.qa) };
}

async function somebody(sql: Sql, name: Person): Promise<Viewer> {
  const role = name === "other" ? "qa" : name;
  const teams = role === "supervisor" ? ["One"] : [];
  const given = { email: `${name}@example.test`, name, role, password: "a long password", teams };
  const { id } = await addUser(sql, given);
  const own = await sql<{ id: number }[]>`select team_id as id from user_teams where user_id = ${id}`;
  const teamIds = role === "supervisor" ? own.map((team) => team.id) : ("all" as const);
  return { ...everything, userId: id, role, teamIds };
}
