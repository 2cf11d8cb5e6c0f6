/** The header in which `proxy.ts` tells a page its own path, which Next does not. */
export const requestedPath = "x-requested-path";

const nowhere = "http://throughline.invalid";

/** A path of this site with its query, from text that may come from anybody; `/` where it is none. */
export function sameSitePath(text: string | null | undefined): string {
  if (!text?.startsWith("/")) return "/";
  // Careful: browsers read `/\host` and `//host` as another site, and ignore tabs and line breaks.
  if (!URL.canParse(text, nowhere)) return "/";
  const url = new URL(text, nowhere);
  return url.origin === nowhere && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : "/";
}
