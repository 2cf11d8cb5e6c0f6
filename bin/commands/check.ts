import { parseArgs } from "node:util";
import { open } from "@/db/client";
import { environment } from "@/db/environment";
import { firstDifference } from "@/metrics/roll-ups/first-difference";

export const usage = `

  Sums up anew every day that readings take from roll-ups, and names the first row that stands otherwise.
  Nothing is changed; “rebuild” mends what differs.`;

export async function run(args: string[]): Promise<void> {
  parseArgs({ args, options: {} });
  const { database, close } = open(environment().DATABASE_URL, 1);
  try {
    const found = await firstDifference(database);
    if (found) throw new Error(`${found}\n“npm run throughline -- rebuild” mends it.`);
    console.log("The roll-ups say what the facts say.");
  } finally {
    await close();
  }
}
