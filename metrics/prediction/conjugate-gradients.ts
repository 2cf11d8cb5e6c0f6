const roughly = 0.05;

/**
 * A rough solution x of Ax = b for a symmetric positive matrix that is known by what it does to a vector and by its
 * diagonal. However early it stops, ½xAx − bx is below 0. Hestenes and Stiefel, J. Res. NBS 49 (1952) 409.
 */
export function conjugateGradients(
  times: (vector: Float64Array) => Float64Array,
  diagonal: Float64Array,
  b: Float64Array,
): Float64Array {
  const x = new Float64Array(b.length);
  const rest = b.slice();
  let scaled = divided(rest, diagonal);
  let direction = scaled.slice();
  let size = product(rest, scaled);
  const enough = size * roughly * roughly;
  for (let turn = 0; turn < b.length && size > enough; turn++) {
    const moved = times(direction);
    const length = size / product(direction, moved);
    add(x, direction, length);
    add(rest, moved, -length);
    scaled = divided(rest, diagonal);
    const next = product(rest, scaled);
    const turned = scaled.slice();
    add(turned, direction, next / size);
    direction = turned;
    size = next;
  }
  return x;
}

/** Where the diagonal is 0 nothing has that column, and it stays as it is. */
const divided = (vector: Float64Array, by: Float64Array) =>
  vector.map((value, at) => (by[at] === 0 ? 0 : value / (by[at] as number)));

const product = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (const [at, value] of what.entries()) to[at] = (to[at] as number) + times * value;
}
