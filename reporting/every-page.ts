type Page = { cursor: string | null; limit: number };

const rowsAtOnce = 1000;

/** The rows of a list, page after page to its end; only those of the page that was asked for if `as` is "page". */
export async function* everyPage<Row>(
  turn: (page: Page) => Promise<{ rows: Row[]; next: string | null }>,
  asked: Page,
  as: "page" | "whole",
): AsyncGenerator<Row> {
  let cursor = asked.cursor;
  do {
    const { rows, next } = await turn({ cursor, limit: as === "page" ? asked.limit : rowsAtOnce });
    yield* rows;
    cursor = next;
  } while (cursor !== null && as === "whole");
}
