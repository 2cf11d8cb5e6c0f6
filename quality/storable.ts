/** What was typed, cut to a length; a database keeps neither NUL nor half a character. */
export function storable(text: string, longest: number): string {
  return text
    .trim()
    .slice(0, longest)
    .replaceAll(/[\0\p{Surrogate}]/gu, "\ufffd");
}
