import { address, type Kept } from "@/components/filter-links";
import { savedViews } from "@/db/access/saved-views";
import { doorkeeper } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import type { Filter } from "@/language/filter";
import { ViewForms } from "./forms";

type Props = { path: string; filter: Filter; kept: Kept; viewer: Viewer };

/** The views that the reader has kept or others share, and a form to keep this one. */
export async function Views({ path, filter, kept, viewer }: Props) {
  const views = await savedViews(doorkeeper(), viewer);
  return <ViewForms views={views} address={address(path, filter, kept)} />;
}
