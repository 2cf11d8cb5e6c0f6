import type { Sql } from "postgres";
import { commandLine } from "@/db/access/audit";
import { forgetText, keptText } from "@/ingest/forgetting/forget-text";

/** How much text there is of a source, in words. */
export async function textThereIs(sql: Sql, slug: string): Promise<string> {
  const found = await keptText(sql, slug);
  if (!found) throw new Error(`There is no source ${slug}.`);
  const { messages, records, spans, keepsText } = found;
  const n = (count: number) => count.toLocaleString("en");
  return [
    `Of ${slug} ${n(messages)} messages have words; ${n(records)} versions of records hold such; ${n(spans)} spans would be looked through.`,
    keepsText
      ? `Nothing was forgotten: the source keeps text. Turn that off first, with --text off.`
      : "Nothing was forgotten. With --yes the words go for good; who spoke when stays.",
  ].join("\n");
}

/** Takes the words away, and answers with a sentence. */
export async function textForgotten(sql: Sql, slug: string): Promise<string> {
  const messages = await forgetText(sql, commandLine, slug);
  return `The words of ${messages.toLocaleString("en")} messages of ${slug} are gone, and those in its spans.`;
}
