import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { sweep } from "@/ingest/sweep";

export const usage = `

  Takes away the spans that were kept for as long as their source is to keep them, and uploads that nobody
  imported within a week. The server does it by itself, once an hour. Contacts and journeys stay.`;

export async function run(): Promise<void> {
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    const gone = await sweep(sql, new Date());
    console.log(
      gone === 0 ? "There was nothing to take away." : `${gone} spans, scores and contacts were settled.`,
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
