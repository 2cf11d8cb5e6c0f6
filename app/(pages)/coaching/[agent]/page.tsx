import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { address } from "@/components/filter-links";
import { Skeleton } from "@/components/skeleton";
import { database } from "@/db/client";
import { none } from "@/language/dimension";
import { narrowed } from "@/language/filter";
import { coachedAgents } from "@/metrics/coached-agents";
import { asked as askedOf } from "../../asked";
import { missing } from "../../missing";
import { periodWords } from "../../period-words";
import { QuestionPage } from "../../question-page";
import { teamsToChoose } from "../teams-to-choose";
import { Answers } from "./answers";

export const metadata: Metadata = { title: "Coaching" };

/** What to work on with one agent, and the conversations to do it with. */
export default async function Agent({ params, searchParams }: PageProps<"/coaching/[agent]">) {
  const id = decodeURIComponent((await params).agent);
  const path = `/coaching/${encodeURIComponent(id)}`;
  const asked = await askedOf(path, searchParams, ["metric", "plan"]);
  const agents = await coachedAgents(database(), asked.viewer);
  const agent = agents.find((one) => one.id === id);
  if (!agent) return missing();
  if (teamsToChoose(agents, asked.filter)) {
    const ofTeam = narrowed(asked.whole, { team: [agent.team?.name ?? none] });
    redirect(address(path, ofTeam, asked.kept) as Route);
  }
  const where = [agent.kind === "ai" ? "AI agent" : null, agent.team?.name].filter(Boolean).join(", ");
  return (
    <QuestionPage
      title={agent.name}
      words={`${where || "No team"}. Where the work departs from what was to be expected, and what to listen to. ${periodWords(asked.filter.period)}`}
      asked={asked}
      fallback={<Skeleton cards={0} charts={2} />}
    >
      <Answers asked={asked} agent={agent} agents={agents} />
    </QuestionPage>
  );
}
