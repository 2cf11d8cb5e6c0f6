import type { Sql } from "postgres";

/** How many statements are remembered; each that is prepared stays with its connection as long as that lives. */
const remembered = 512;

/**
 * A pool that has a statement prepared once its words come a second time, so that they need not be understood again.
 * Careful: drizzle asks for everything anew unless a statement is prepared under a name of its own.
 */
export function prepared(pool: Sql): Sql {
  const seen = new Set<string>();
  const unsafe = pool.unsafe.bind(pool);
  const asked: Sql["unsafe"] = (words, values, options) => {
    if (seen.has(words)) return unsafe(words, values, { ...options, prepare: true });
    if (seen.size >= remembered) seen.clear();
    seen.add(words);
    return unsafe(words, values, options);
  };
  return Object.assign(pool, { unsafe: asked });
}
