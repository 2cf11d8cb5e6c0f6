import type { Sql } from "postgres";
import { recordAudit } from "@/db/access/audit";
import type { Viewer } from "@/db/viewer";
import { overlayConventions } from "./conventions-of-source";

/** Changes how the spans of a source are read, and writes down who did. They await being folded anew. */
export async function chooseConventions(
  sql: Sql,
  by: Pick<Viewer, "userId" | "name">,
  source: { id: number; slug: string },
  overlay: object,
): Promise<void> {
  await overlayConventions(sql, source.id, overlay);
  const { keys = {}, ...rest } = overlay as { keys?: object };
  const named = [...Object.keys(keys), ...Object.keys(rest)];
  await recordAudit(sql, by, {
    action: "settings_changed",
    subject: `source ${source.slug}`,
    detail: named.length === 0 ? "attributes of spans as usual" : `attributes of spans: ${named.join(", ")}`,
  });
}
