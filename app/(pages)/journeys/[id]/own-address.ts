const origin = "http://here.invalid";

/** Only an address of this app: a path and what is asked of it. */
export function ownAddress(list: string): URL | null {
  if (!list.startsWith("/") || list.startsWith("//") || !URL.canParse(list, origin)) return null;
  const address = new URL(list, origin);
  return address.origin === origin ? address : null;
}
