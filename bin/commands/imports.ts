import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { imports } from "@/ingest/imports";
import { columns, minute } from "./columns";

export const usage = "";

const shown = 100;

export async function run(args: string[]): Promise<void> {
  parseArgs({ args, options: {} });
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    const found = await imports(sql, shown);
    if (found.length === 0) console.log("Nothing was imported yet.");
    else
      console.log(
        columns([
          ["id", "name", "source", "at", "new", "updated", "unchanged", "rejected", "undone"],
          ...found.map((one) => [
            String(one.id),
            one.name,
            one.source ?? "several",
            minute(one.startedAt),
            ...[one.accepted, one.updated, one.unchanged, one.rejected].map((count) =>
              count.toLocaleString("en"),
            ),
            minute(one.undoneAt),
          ]),
        ]),
      );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
