import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Later } from "@/components/later";
import { withoutScriptCookie, withoutScriptPath } from "@/components/without-script";
import { requestedPath } from "../requested-path";

type Props = {
  /** Another question shows the fallback again: the address says which it is. */
  question: string;
  /** Of the same size as far as that is known; what comes after it must move with it. */
  fallback: ReactNode;
  children: ReactNode;
};

/** What takes time: the page is there before it. A browser that runs no scripts is found out, and gets the page whole. */
export async function Streamed({ question, fallback, children }: Props) {
  if ((await cookies()).has(withoutScriptCookie)) return children;
  const asked = (await headers()).get(requestedPath) ?? "/";
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${withoutScriptPath(asked)}`} />
      </noscript>
      <Later key={question} fallback={fallback}>
        {children}
      </Later>
    </>
  );
}
