import { EyeOff } from "lucide-react";
import type { Viewer } from "@/db/viewer";

/** Tells a supervisor that these are not everybody's numbers. */
export function ScopeWords({ viewer, teams }: { viewer: Viewer; teams: string[] }) {
  if (viewer.teamIds === "all") return null;
  const named = teams.length > 0 ? teams.join(", ") : "none with data yet";
  return (
    <p className="mt-1 flex items-center gap-1.5 text-ink-soft text-small">
      <EyeOff size={14} className="shrink-0 text-ink-faint" aria-hidden="true" />
      You see your own teams only: {named}.
    </p>
  );
}
