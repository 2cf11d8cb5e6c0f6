import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { coachedMetrics } from "@/metrics/coached";
import { asked as askedOf } from "../asked";
import { ownChoice } from "../own-choice";
import { periodWords } from "../period-words";
import { QuestionPage } from "../question-page";
import { Answers } from "./answers";

export const metadata: Metadata = { title: "Coaching" };

const [first, ...others] = coachedMetrics;

/** Whom to coach on what, without coaching noise. */
export default async function Coaching({ searchParams }: PageProps<"/coaching">) {
  const asked = await askedOf("/coaching", searchParams, ["metric"]);
  const choice = ownChoice(asked.own, "metric", [first.metric.id, ...others.map(({ metric }) => metric.id)]);
  const coached = coachedMetrics.find(({ metric }) => metric.id === choice.chosen) ?? first;
  return (
    <QuestionPage
      title="Coaching"
      words={`Whom to coach on what: each agent beside what was to be expected of the same work, and never ranked. ${periodWords(asked.filter.period)}`}
      asked={asked}
      problems={choice.problems}
      fallback={<Skeleton cards={0} charts={2} />}
    >
      <Answers asked={asked} coached={coached} />
    </QuestionPage>
  );
}
