import { environment } from "@/db/environment";
import { migrate } from "@/db/migrate";

export const usage = "";

export async function run(): Promise<void> {
  await migrate(environment().DATABASE_URL);
}
