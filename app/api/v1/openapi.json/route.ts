import { answered } from "../answered";
import { openApi } from "../openapi";

export const dynamic = "force-dynamic";

/** The description of this API, for tools that read one. It tells nothing of the data, so it needs no key. */
export function GET(request: Request): Promise<Response> {
  return answered(async () => openApi(new URL(request.url).origin));
}
