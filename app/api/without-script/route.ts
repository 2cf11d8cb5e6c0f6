import type { Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { sameSitePath } from "@/app/requested-path";
import { withoutScriptCookie } from "@/components/without-script";

/** Remembers for an hour that this browser runs no scripts, and leads back. */
export async function GET(request: NextRequest): Promise<never> {
  (await cookies()).set(withoutScriptCookie, "1", {
    maxAge: 3600,
    sameSite: "lax",
    path: "/",
    httpOnly: true,
  });
  redirect(sameSitePath(request.nextUrl.searchParams.get("next")) as Route);
}
