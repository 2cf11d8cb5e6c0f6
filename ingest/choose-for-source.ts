import type { Sql } from "postgres";
import { recordAudit } from "@/db/access/audit";
import type { Viewer } from "@/db/viewer";
import { changeSource, type SourceSettings } from "./source-settings";

/** Changes what is kept of a source, and writes down who did. Changes nothing where nothing is given. */
export async function chooseForSource(
  sql: Sql,
  by: Pick<Viewer, "userId" | "name">,
  slug: string,
  changes: Partial<SourceSettings>,
): Promise<void> {
  const detail = detailOf(changes);
  if (detail === "") return;
  await sql.begin(async (transaction) => {
    await changeSource(transaction, slug, changes);
    await recordAudit(transaction, by, { action: "settings_changed", subject: `source ${slug}`, detail });
  });
}

function detailOf({ keepsText, rawDays, idCountries }: Partial<SourceSettings>): string {
  return [
    ...(keepsText === undefined ? [] : [keepsText ? "text is kept" : "text is not kept"]),
    ...(rawDays === undefined ? [] : [`spans stay for ${rawDays} days`]),
    ...(idCountries === undefined ? [] : [`national ids of ${idCountries?.join(", ") ?? "all countries"}`]),
  ].join("; ");
}
