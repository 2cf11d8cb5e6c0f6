import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { firstStaleCustomer } from "@/journeys/first-stale-customer";
import { firstDifference } from "@/journeys/roll-ups/first-difference";
import { misuse } from "./misuse";

export const usage = `[--customers COUNT]

  --customers  of how many customers the journeys are stitched anew and compared; default: 1000
  The roll-ups are compared with the facts as a whole. Nothing is changed; “rebuild” mends what differs.`;

const options = { customers: { type: "string", default: "1000" } } as const;

class Compared extends Error {}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const customers = Number(values.customers);
  if (!Number.isSafeInteger(customers) || customers < 0)
    throw misuse(`--customers must be a whole number, not "${values.customers}".`);
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    const found = [
      await compared((found) =>
        sql.begin("isolation level repeatable read", async (transaction) =>
          found(await firstDifference(transaction)),
        ),
      ),
      await compared((found) =>
        sql.begin(async (transaction) => found(await firstStaleCustomer(transaction, customers))),
      ),
    ].filter((sentence) => sentence !== null);
    if (found.length > 0) throw new Error(`${found.join("\n")}\n“npm run throughline -- rebuild” mends it.`);
    console.log(
      `The roll-ups are what the facts say, and so are the journeys of ${customers.toLocaleString("en")} customers.`,
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** What a transaction finds; what it did meanwhile is taken back. */
async function compared(
  transaction: (found: (sentence: string | null) => never) => Promise<unknown>,
): Promise<string | null> {
  let kept: string | null = null;
  try {
    await transaction((sentence) => {
      kept = sentence;
      throw new Compared();
    });
  } catch (error) {
    if (!(error instanceof Compared)) throw error;
  }
  return kept;
}
