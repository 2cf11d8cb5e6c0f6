import { parseArgs } from "node:util";
import { distribute } from "@/db/distribution/distribute";
import { environment } from "@/db/environment";

export const usage = `

  Moves the contact units to the workers of the Citus cluster whose coordinator holds this database, by customer;
  everything else stays on the coordinator. docs/scale-out.md says how to make one, and when it is worth it.`;

export async function run(args: string[]): Promise<void> {
  parseArgs({ args, options: {} });
  const started = Date.now();
  const moved = await distribute(environment().DATABASE_URL);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    moved ? `Moved the contact units to the workers in ${seconds} s.` : "This database is distributed.",
  );
}
