/** A stream, and its beginning, read ahead until there is enough of it. The stream still has it all. */
export async function peeked<T>(
  stream: AsyncIterable<T>,
  isEnough: (first: T[]) => boolean,
): Promise<{ first: T[]; all: AsyncIterable<T> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: T[] = [];
  while (!isEnough(first)) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
  }
  return { first, all: joined(first, iterator) };
}

async function* joined<T>(first: T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
