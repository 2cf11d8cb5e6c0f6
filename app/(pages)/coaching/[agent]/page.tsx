import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { database } from "@/db/client";
import { coachedAgents } from "@/metrics/coached-agents";
import { asked as askedOf } from "../../asked";
import { missing } from "../../missing";
import { periodWords } from "../../period-words";
import { QuestionPage } from "../../question-page";
import { Answers } from "./answers";

export const metadata: Metadata = { title: "Coaching" };

/** What to work on with one agent, and the conversations to do it with. */
export default async function Agent({ params, searchParams }: PageProps<"/coaching/[agent]">) {
  const id = decodeURIComponent((await params).agent);
  const asked = await askedOf(`/coaching/${encodeURIComponent(id)}`, searchParams, ["metric", "plan"]);
  const [agent] = await coachedAgents(database(), asked.viewer, id);
  if (!agent) return missing();
  const where = [agent.kind === "ai" ? "AI agent" : null, agent.team?.name].filter(Boolean).join(", ");
  return (
    <QuestionPage
      title={agent.name}
      words={`${where || "No team"}. Where the work departs from what was to be expected, and what to listen to. ${periodWords(asked.filter.period)}`}
      asked={asked}
      fallback={<Skeleton cards={0} charts={2} />}
    >
      <Answers asked={asked} agent={agent} />
    </QuestionPage>
  );
}
