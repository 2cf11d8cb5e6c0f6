import { parseArgs } from "node:util";
import { commandLine, recordAudit } from "@/db/access/audit";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { undo } from "@/ingest/undo";
import { rollUp } from "../roll-up";
import { misuse } from "./misuse";

export const usage = `ID

  ID  the id of an import; \`imports\` lists them`;

export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0 || !/^\d{1,9}$/.test(id))
    throw misuse("Please give the id of one import; `imports` lists them.");
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    await undo(sql, Number(id));
    await recordAudit(sql, commandLine, { action: "import_undone", subject: `import ${id}` });
    await rollUp();
    console.log(`Import ${id} was undone. Everything is as if it had never come.`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
