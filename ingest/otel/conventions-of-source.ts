import type { Sql, TransactionSql } from "postgres";
import type { Conventions } from "./conventions";
import { type Overlay, overlaid, overlaySchema } from "./overlaid";
import { usualConventions } from "./usual-conventions";

/** How a source names what it says: the usual conventions, overlaid with its own. */
export async function conventionsOfSource(sql: TransactionSql | Sql, sourceId: number): Promise<Conventions> {
  const [found] = await sql`select overlay from span_conventions where source_id = ${sourceId}`;
  return found ? overlaid(found.overlay) : usualConventions;
}

/** What a source says otherwise than usual; null: there is no such source. */
export async function overlayOfSource(
  sql: Sql,
  slug: string,
): Promise<{ id: number; slug: string; overlay: Overlay } | null> {
  const [found] = await sql`
    select id, overlay from sources left join span_conventions on source_id = id where slug = ${slug}`;
  return found ? { id: found.id, slug, overlay: overlaySchema.parse(found.overlay ?? {}) } : null;
}

/** Changes how a source is read, and has everything that it ever sent folded anew. Throws on a bad overlay. */
export async function overlayConventions(sql: Sql, sourceId: number, overlay: unknown): Promise<void> {
  const checked = overlaySchema.parse(overlay);
  await sql.begin(async (transaction) => {
    await transaction`
      insert into span_conventions (source_id, overlay) values (${sourceId}, ${JSON.stringify(checked)}::text::jsonb)
      on conflict (source_id) do update set overlay = excluded.overlay`;
    await transaction`
      insert into span_arrivals (source_id, trace_id)
      select distinct source_id, trace_id from spans where source_id = ${sourceId}`;
  });
}
