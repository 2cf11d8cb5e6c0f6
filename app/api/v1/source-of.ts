import type { KnownKey } from "@/db/access/api-keys";
import { isSlug, slug } from "@/ingest/sources";
import { Refusal } from "./refusal";

/** Which system a request speaks for: the one of its key, else the `source` of its address, else the key's name. */
export function sourceOf(request: Request, key: Pick<KnownKey, "name" | "source">): string {
  return namedSource(request, key) ?? slug(key.name);
}

/** The same without the name of the key: null where nothing is said. A key of one system is refused for others. */
export function namedSource(request: Request, { source }: Pick<KnownKey, "source">): string | null {
  const named = new URL(request.url).searchParams.get("source");
  if (named === null || named === source) return source;
  if (!isSlug(named))
    throw new Refusal(400, `"source" must be made of letters, digits, - and _, not "${named.slice(0, 64)}".`);
  if (source === null) return named;
  throw new Refusal(403, `This API key speaks for "${source}", not for "${named}".`);
}
