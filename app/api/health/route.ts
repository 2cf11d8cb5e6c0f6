import { doorkeeper } from "@/db/client";

export const dynamic = "force-dynamic";

/** 200 when pages can be served: the process is up and its database answers. */
export async function GET(): Promise<Response> {
  try {
    await doorkeeper()`select 1`;
    return Response.json({ status: "ok" });
  } catch {
    return Response.json({ status: "unavailable" }, { status: 503, headers: { "retry-after": "1" } });
  }
}
