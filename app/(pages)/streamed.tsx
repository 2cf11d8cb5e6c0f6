import { cookies, headers } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { requestedPath } from "../requested-path";
import { withoutScriptCookie, withoutScriptPath } from "../without-script";

type Props = {
  /** Another question shows the fallback again: the address says which it is. */
  question: string;
  /** Of the same size as far as that is known; what comes after it must move with it. */
  fallback: ReactNode;
  children: ReactNode;
};

/** What takes time: the page is there before it. A browser without scripts gets the page whole. */
export async function Streamed({ question, fallback, children }: Props) {
  if ((await cookies()).has(withoutScriptCookie)) return children;
  const asked = (await headers()).get(requestedPath) ?? "/";
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${withoutScriptPath(asked)}`} />
      </noscript>
      <Suspense key={question} fallback={fallback}>
        <Later>{children}</Later>
      </Suspense>
    </>
  );
}

/**
 * Lets the page go out before the work on its numbers begins: that would keep the server from writing it.
 * A pause that ends late says that the server is at it still.
 */
async function Later({ children }: { children: ReactNode }) {
  const until = performance.now() + patience;
  let late = Number.POSITIVE_INFINITY;
  while (late > idle && performance.now() < until) {
    const ends = performance.now() + pause;
    await new Promise((resolve) => setTimeout(resolve, pause));
    late = performance.now() - ends;
  }
  return children;
}

/** All in milliseconds. */
const pause = 20;
const idle = 4;
const patience = 200;
