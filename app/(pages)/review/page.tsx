import type { Metadata } from "next";
import { counted } from "@/components/format";
import { PageHead } from "@/components/page-head";
import { Skeleton } from "@/components/skeleton";
import { database } from "@/db/client";
import { queueLength } from "@/quality/triage/queue";
import { isOpen } from "@/quality/triage/queue-condition";
import { ScopeWords } from "../scope-words";
import { Streamed } from "../streamed";
import { askedQueue } from "./asked-queue";
import { DoneWords } from "./done-words";
import { Flagged } from "./flagged";
import { Places } from "./places";
import { QueueFilter } from "./queue-filter";

export const metadata: Metadata = { title: "Review" };

/** The flagged journeys, one after the other: why each is here, and a person's verdict on it. */
export default async function Review({ searchParams }: PageProps<"/review">) {
  const asked = await askedQueue(searchParams);
  const { viewer, question } = asked;
  const left = await queueLength(database(), asked, question, viewer);
  return (
    <>
      <PageHead
        title="Review"
        lede={
          isOpen(question)
            ? `${counted(left, "journey")} left to judge.${left > 1 ? ` Worst first, of these the ${question.order}.` : ""}`
            : `${counted(left, "journey")} ${question.state === "done" ? "confirmed" : "dismissed"}.`
        }
        problems={asked.problems}
      >
        <ScopeWords viewer={viewer} teams={asked.choices.teams} />
      </PageHead>
      <Places here="/review" />
      <DoneWords viewer={viewer} done={asked.done} timeZone={asked.timeZone} here={asked.here} />
      <QueueFilter asked={asked} left={left} />
      {/* One question for all that is asked: while the next journey comes, the one before it stays. */}
      <Streamed question="/review" fallback={<Skeleton cards={0} charts={1} />}>
        <Flagged asked={asked} left={left} />
      </Streamed>
    </>
  );
}
