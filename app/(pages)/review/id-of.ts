/** An id from an address or a form; 0, which nothing has, for anything else. */
export function idOf(text: unknown): number {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? id : 0;
}
