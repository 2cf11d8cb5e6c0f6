import { PgDialect } from "drizzle-orm/pg-core";
import type { Question } from "./question";
import { question } from "./question";

const dialect = new PgDialect();

/** The SQL that runs for a question, with its values written in, for people to read. Not for running. */
export function sqlText(asked: Question): string {
  const { sql, params } = dialect.sqlToQuery(question([asked]));
  const written = sql
    .replaceAll(/\$(\d+)/g, (_, place) => literal(params[Number(place) - 1]))
    .replaceAll(/"(\w+)"/g, "$1")
    .replaceAll(/[ \t]+/g, " ");
  return indented(written.split("\n").filter((line) => line.trim() !== ""));
}

const literal = (value: unknown) =>
  typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);

/** Two spaces for each parenthesis that is open where a line begins. */
function indented(lines: string[]): string {
  let depth = 0;
  return lines
    .map((line) => {
      const text = line.trim();
      const closing = text.match(/^\)+/)?.[0].length ?? 0;
      const before = Math.max(0, depth - closing);
      depth += [...text].reduce((sum, letter) => sum + (letter === "(" ? 1 : letter === ")" ? -1 : 0), 0);
      const isClause = /^(with|select|from|where|group by|order by|\))/.test(text);
      return `${"  ".repeat(before + (isClause ? 0 : 1))}${text}`;
    })
    .join("\n");
}
