/** Set where a browser runs no scripts: then a page is sent whole, since only a script can fill in what comes later. */
export const withoutScriptCookie = "without_script";

/** Where a browser without scripts is sent once, to be known as such, and back. */
export function withoutScriptPath(next: string): string {
  return `/api/without-script?${new URLSearchParams({ next })}`;
}
