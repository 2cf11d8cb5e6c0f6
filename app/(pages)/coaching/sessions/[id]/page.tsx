import type { Metadata, Route } from "next";
import { day } from "@/components/format";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { coachingSession, sessionChanges } from "@/quality/coaching-sessions";
import { currentViewer } from "../../../../viewer";
import { missing } from "../../../missing";
import { stageWords } from "../../stage-words";
import { Acknowledgement } from "./acknowledgement";
import { Agreed } from "./agreed";
import { ChangeSession } from "./change-session";
import { Done } from "./done";
import { Effect } from "./effect";
import { FollowUp } from "./follow-up";
import { History } from "./history";

export const metadata: Metadata = { title: "Coaching session" };

/** One session: what was agreed, and whether it worked. */
export default async function Session({ params, searchParams }: PageProps<"/coaching/sessions/[id]">) {
  const [viewer, timeZone] = await Promise.all([currentViewer(), businessZone(database())]);
  const id = Number((await params).id);
  if (!Number.isSafeInteger(id) || id >= 2 ** 31) return missing();
  const [session, changes, { done }] = await Promise.all([
    coachingSession(database(), viewer, id),
    sessionChanges(database(), viewer, id),
    searchParams,
  ]);
  if (!session) return missing();
  const { stage, heldOn, plannedOn, agent, agentName, team } = session;
  return (
    <>
      <PageHead
        title={session.topic}
        lede={
          <>
            {stageWords[stage]}: {day(heldOn ?? plannedOn)}, with{" "}
            <Link href={`/coaching/${encodeURIComponent(agent)}` as Route} className="link">
              {agentName}
            </Link>{" "}
            of {team}
            {session.author && `, by ${session.author}`}.
          </>
        }
        problems={[]}
      />
      <Done what={done} session={session} changes={changes} />
      <div className="grid gap-8">
        <Agreed session={session} />
        {heldOn !== null && stage !== "cancelled" && (
          <Effect session={session} viewer={viewer} timeZone={timeZone} />
        )}
        <Acknowledgement session={session} timeZone={timeZone} />
        {session.isOwn && stage === "held" && <FollowUp session={session} />}
        {session.isOwn && stage !== "cancelled" && <ChangeSession session={session} viewer={viewer} />}
        <History changes={changes} timeZone={timeZone} />
      </div>
    </>
  );
}
