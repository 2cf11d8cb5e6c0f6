import type { KnownKey } from "@/db/access/api-keys";
import { environment } from "@/db/environment";
import { spend } from "./allowance";
import { keyIn } from "./key-viewer";

/** Who sends records, by their key, and may send them now. Refused: 401, 403, and 429 beyond the allowance. */
export async function sender(request: Request): Promise<KnownKey> {
  const key = await keyIn(request, "ingest");
  spend(`key ${key.id}`, environment().INGEST_PER_MINUTE);
  return key;
}
