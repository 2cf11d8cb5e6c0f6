import { type KeyScope, keyBehind } from "@/db/access/api-keys";
import { doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { Refusal } from "./refusal";

/**
 * Who asks, by `Authorization: Bearer KEY`. A key sees all teams and reads nobody's words.
 * Refused: 401 without a key that counts, 403 with a key for something else.
 */
export async function keyViewer(request: Request, scope: KeyScope): Promise<Viewer> {
  const [, key] = request.headers.get("authorization")?.match(/^Bearer +(\S+) *$/i) ?? [];
  if (!key) throw unauthorized("Send an API key as `Authorization: Bearer KEY`.");
  const found = await keyBehind(doorkeeper(), key);
  if (!found) throw unauthorized("This API key does not exist or has been revoked.");
  if (found.scope !== scope)
    throw new Refusal(403, `This API key is for "${found.scope}"; this address needs one for "${scope}".`);
  return { userId: null, name: found.name, role: "leader", teamIds: "all", readsText: false };
}

function unauthorized(sentence: string): Refusal {
  return new Refusal(401, sentence, { headers: { "www-authenticate": "Bearer" } });
}
