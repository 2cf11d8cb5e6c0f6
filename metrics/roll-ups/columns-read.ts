import { Column, getTableName, is, SQL } from "drizzle-orm";

/** The columns that a piece of SQL reads, as `table.column`. */
export function columnsRead(piece: unknown): string[] {
  if (Array.isArray(piece)) return piece.flatMap(columnsRead);
  if (is(piece, Column)) return [`${getTableName(piece.table)}.${piece.name}`];
  return is(piece, SQL) ? columnsRead(piece.queryChunks) : [];
}
