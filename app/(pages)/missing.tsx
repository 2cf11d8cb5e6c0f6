import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { withoutScriptCookie } from "@/components/without-script";
import NotFound from "./not-found";

/**
 * What a page is where there is nothing to show, or nothing for this viewer: 404. The words of that are drawn
 * by a script alone, so a browser without them gets the words, though with 200.
 */
export async function missing(): Promise<ReactElement> {
  if ((await cookies()).has(withoutScriptCookie)) return <NotFound />;
  notFound();
}
