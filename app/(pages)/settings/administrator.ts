import { redirect } from "next/navigation";
import { administers } from "@/db/access/administers";
import type { Viewer } from "@/db/viewer";
import { currentViewer } from "../../viewer";

/** Who asks for a change of the settings; anybody but an administrator is led away. */
export async function administrator(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!administers(viewer.role)) redirect("/settings");
  return viewer;
}
