import { type KeyScope, type KnownKey, keyBehind } from "@/db/access/api-keys";
import { doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { Refusal } from "./refusal";

/** Who asks, by their key. A key sees all teams and reads nobody's words. Refuses as `keyIn` does. */
export async function keyViewer(request: Request, scope: KeyScope): Promise<Viewer> {
  const { name } = await keyIn(request, scope);
  return { userId: null, name, role: "leader", teamIds: "all", readsText: false };
}

/**
 * The key of `Authorization: Bearer KEY`, or of `X-Api-Key` or `X-Secret-Key` as traceAI sends them.
 * Refused: 401 without a key that counts, 403 with a key for something else.
 */
export async function keyIn(request: Request, scope: KeyScope): Promise<KnownKey> {
  const key = keyOf(request.headers);
  if (!key) throw unauthorized("Send an API key as `Authorization: Bearer KEY`.");
  const found = await keyBehind(doorkeeper(), key);
  if (!found) throw unauthorized("This API key does not exist or has been revoked.");
  if (found.scope !== scope)
    throw new Refusal(403, `This API key is for "${found.scope}"; this address needs one for "${scope}".`);
  return found;
}

/** Of several the one that looks like a key of ours: traceAI wants two, and one of them may be anything. */
function keyOf(headers: Headers): string | undefined {
  const [, bearer] = headers.get("authorization")?.match(/^Bearer +(\S+) *$/i) ?? [];
  const given = [bearer, headers.get("x-api-key")?.trim(), headers.get("x-secret-key")?.trim()].filter(
    Boolean,
  );
  return given.find((key) => key?.startsWith("tl_")) ?? given[0];
}

function unauthorized(sentence: string): Refusal {
  return new Refusal(401, sentence, { headers: { "www-authenticate": "Bearer" } });
}
