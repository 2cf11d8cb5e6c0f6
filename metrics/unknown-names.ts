import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type Dimension, none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { pathSeparator } from "@/language/vocabulary";

/** Whether something bears the name `asked`, for the dimensions whose names come with the rows. */
const borne = {
  team: sql`exists (select from teams where teams.name = asked)`,
  agent: sql`exists (select from agents where agents.external_id = asked)`,
  source: sql`exists (select from sources where sources.slug = asked)`,
  intent: sql`exists (
    select from intents where intents.path = asked or starts_with(intents.path, asked || ${pathSeparator}))`,
  model: sql`exists (select from interactions where interactions.model = asked)`,
  knowledge_version: sql`exists (select from interactions where interactions.knowledge_version = asked)`,
} satisfies Partial<Record<Dimension, SQL>>;

/** The names of a selection that nothing bears, a sentence each; one statement at most. */
export async function unknownNames(database: Database, where: Filter["where"]): Promise<string[]> {
  const asked = Object.entries(borne).flatMap(([dimension, isBorne]) =>
    (where[dimension as Dimension] ?? [])
      .filter((name) => name !== none)
      .map(
        (name) => sql`
          select ${dimension} as dimension, asked from (values (${name}::text)) as one(asked) where not ${isBorne}`,
      ),
  );
  if (asked.length === 0) return [];
  const unknown = await database.execute<{ dimension: string; asked: string }>(
    sql.join(asked, sql` union all `),
  );
  return unknown.map((one) => `"${one.dimension}" is "${one.asked}", and nothing has that name.`);
}
