import type { CoachingSession } from "@/quality/coaching-sessions";

/** Which session a form is about, and how it stood when it was shown. */
export function SeenFields({
  session: { id, version },
}: {
  session: Pick<CoachingSession, "id" | "version">;
}) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
