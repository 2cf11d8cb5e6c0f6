/** Rows as a table of plain text that is also Markdown. */
export function table(heads, rows) {
  const cells = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, place) => Math.max(...cells.map((row) => row[place].length)));
  const line = (row) => `| ${row.map((cell, place) => cell.padEnd(widths[place])).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  const [head, ...body] = cells.map(line);
  return [head, rule, ...body].join("\n");
}
