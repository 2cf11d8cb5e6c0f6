/** The inverse of a small symmetric positive matrix; refuses one without an inverse. Gauss–Jordan with pivots. */
export function inverseMatrix(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...matrix.map((_, other) => (other === at ? 1 : 0))]);
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    const size = (row: number) => Math.abs(rows[row]?.[column] ?? 0);
    let pivot = column;
    for (let row = column; row < rows.length; row++) if (size(row) > size(pivot)) pivot = row;
    if (!(size(pivot) > 1e-13 * largest))
      throw new RangeError("the predictors must not determine each other");
    const [chosen = []] = rows.splice(pivot, 1);
    const lead = chosen[column] ?? 1;
    const scaled = chosen.map((entry) => entry / lead);
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      rows[at] = row.map((entry, i) => entry - factor * (scaled[i] ?? 0));
    }
    rows.splice(column, 0, scaled);
  }
  return rows.map((row) => row.slice(size));
}
