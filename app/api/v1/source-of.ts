import { isSlug, slug } from "@/ingest/sources";
import { Refusal } from "./refusal";

/** Which system a request speaks for: the `source` of its address, else its key. One key, one system. */
export function sourceOf(request: Request, keyName: string): string {
  const named = new URL(request.url).searchParams.get("source");
  if (named === null) return slug(keyName);
  if (isSlug(named)) return named;
  throw new Refusal(400, `"source" must be made of letters, digits, - and _, not "${named.slice(0, 64)}".`);
}
