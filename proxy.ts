import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./app/content-security-policy";
import { requestedPath } from "./app/requested-path";
import { stylesKeptCookie } from "./components/styles-kept";
import { readable } from "./language/readable";

// Careful: Next cuts request bodies off at 10 MB on every path that a proxy covers, so never cover what takes data in.
export const config = {
  matcher: ["/((?!api/|v1/|tracer/|_next/static/|_next/image|icon\\.svg|favicon\\.ico).*)"],
};

/** In seconds. */
const day = 86_400;

/** Tells a page its own path and allows its scripts. Who may see the page, the page decides. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll("-", ""));
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  // Next has escaped more than an address needs, which the way back would show.
  headers.set(requestedPath, pathname + readable(search));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  // Careful: what is set by `response.cookies` the page of this same request would read as sent already.
  response.headers.append(
    "set-cookie",
    `${stylesKeptCookie}=1; Path=/; Max-Age=${day}; HttpOnly; SameSite=Lax`,
  );
  return response;
}
