import { cookies } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { withoutScriptCookie } from "./without-script";

type Props = {
  /** Stands in its place until it comes. */
  fallback: ReactNode;
  children: ReactNode;
};

/** Sent after what is read first, in the same answer. A browser without scripts gets it in its place at once. */
export async function Later({ fallback, children }: Props) {
  if ((await cookies()).has(withoutScriptCookie)) return children;
  return (
    <Suspense fallback={fallback}>
      <Idle>{children}</Idle>
    </Suspense>
  );
}

/**
 * Lets the page go out before the work on its numbers begins: that would keep the server from writing it.
 * A pause that ends late says that the server is at it still.
 */
async function Idle({ children }: { children: ReactNode }) {
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
