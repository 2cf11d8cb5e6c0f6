export type Cell = string | number | boolean | null;

/** What leaves as rows and columns. Every row says what was asked, so that rows can be put together. */
export type Table = { columns: readonly string[]; rows: AsyncIterable<Cell[]> | Iterable<Cell[]> };
