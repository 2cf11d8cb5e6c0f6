import type { CoachingSession, SessionChange } from "@/quality/coaching-sessions";
import { undo } from "../../keep-session";
import { SeenFields } from "./seen-fields";

type Props = {
  what: string | string[] | undefined;
  session: CoachingSession;
  changes: SessionChange[];
};

const words: Record<string, string> = {
  planned: "The session is planned.",
  changed: "The changes are kept.",
  held: "It is written down that the session was held; what was agreed is now the agent's target.",
  followed_up: "The follow-up is written down.",
  acknowledged: "It is written down what the agent said.",
  cancelled: "The session is cancelled.",
  undone: "The last change is undone. A target that was set with it stays until it is withdrawn.",
  stale: "Nothing was changed: somebody has changed the session meanwhile. This is how it stands.",
};

/** What has just been done, and the way back from it. */
export function Done({ what, session, changes }: Props) {
  const said = typeof what === "string" ? words[what] : undefined;
  if (said === undefined) return null;
  const last = changes[0]?.what;
  return (
    <form
      action={undo}
      className="mb-4 flex flex-wrap items-center gap-3 rounded-medium bg-sunken px-3 py-2 text-small"
    >
      <SeenFields session={session} />
      <p role="status">{said}</p>
      {session.isOwn && last === what && last !== "planned" && last !== "undone" && (
        <button type="submit" className="button">
          Undo
        </button>
      )}
    </form>
  );
}
