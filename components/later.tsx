import { cookies } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { pageTurn } from "./page-turn";
import { stylesKeptCookie } from "./styles-kept";
import { withoutScriptCookie } from "./without-script";

type Props = {
  /** Stands in its place until it comes. */
  fallback: ReactNode;
  children: ReactNode;
};

/** Sent after what is read first, in the same answer. A browser without scripts gets it in its place at once. */
export async function Later({ fallback, children }: Props) {
  const sent = await cookies();
  if (sent.has(withoutScriptCookie)) return children;
  return (
    <Suspense fallback={fallback}>
      <Idle isNew={!sent.has(stylesKeptCookie)}>{children}</Idle>
    </Suspense>
  );
}

/**
 * Lets the page go out before the work on its numbers begins: that would keep the server from writing it, and
 * from sending the styles that a browser asks for which is new here and can show nothing before.
 * A pause that ends late says that the server is at it still. Where many pages are asked for, each waits for its turn.
 */
async function Idle({ isNew, children }: { isNew: boolean; children: ReactNode }) {
  if (isNew) await pause(fetching);
  await pageTurn();
  const until = performance.now() + patience;
  while ((await pause(short)) > idle && performance.now() < until);
  return children;
}

/** Answers with how late it ended. */
async function pause(length: number): Promise<number> {
  const ends = performance.now() + length;
  await new Promise((resolve) => setTimeout(resolve, length));
  return performance.now() - ends;
}

/** All in milliseconds. A slow browser asks for the styles up to 450 after the page has gone out. */
const fetching = 500;
const short = 20;
const idle = 4;
const patience = 200;
