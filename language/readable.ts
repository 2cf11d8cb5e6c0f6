/** A query with commas, slashes and colons as they are: an address is for people, too. */
export function readable(query: string): string {
  return query.replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
}
