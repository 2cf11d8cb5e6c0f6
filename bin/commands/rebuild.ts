import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { rebuildAll } from "@/journeys/rebuild-all";
import { type WindowHours, windows } from "@/journeys/window";
import { rollUp } from "../roll-up";
import { misuse } from "./misuse";

export const usage = `[--window HOURS]

  --window  how long a journey can be from its first contact: 168 (a week) or 336 (two weeks);
            without it the window stays as it is set`;

const options = { window: { type: "string" } } as const;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const window = values.window === undefined ? undefined : chosenWindow(values.window);
  const sql = connect(environment().DATABASE_URL, 1);
  const started = Date.now();
  try {
    const customers = await rebuildAll(sql, { window, onProgress });
    console.log(`Rebuilt the journeys of ${count(customers)} customers in ${secondsSince(started)} s.`);
    const summing = Date.now();
    const days = await rollUp({ anew: true });
    console.log(`Summed up ${count(days)} days in ${secondsSince(summing)} s.`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function chosenWindow(text: string): WindowHours {
  const found = windows.find((hours) => String(hours) === text);
  if (!found) throw misuse(`--window must be ${windows.join(" or ")} hours, not "${text}".`);
  return found;
}

function onProgress(done: number, all: number): void {
  if (done < all) console.log(`${count(done)} of ${count(all)} customers`);
}

const secondsSince = (moment: number) => ((Date.now() - moment) / 1000).toFixed(1);
const count = (n: number) => n.toLocaleString("en");
