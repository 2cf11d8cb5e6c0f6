import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { asked as askedOf } from "../asked";
import { periodWords } from "../period-words";
import { QuestionPage } from "../question-page";
import { Answers } from "./answers";
import { ownNames, viewOf } from "./view";

export const metadata: Metadata = { title: "Divergence" };

/** The same intent, treated differently. */
export default async function Divergence({ searchParams }: PageProps<"/divergence">) {
  const asked = await askedOf("/divergence", searchParams, ownNames);
  const { view, problems } = viewOf(asked.own);
  return (
    <QuestionPage
      title="Divergence"
      words={`The same intent, treated differently on different channels: where a customer is helped less only because of the channel that was at hand. ${periodWords(asked.filter.period)}`}
      asked={asked}
      problems={problems}
      fallback={<Skeleton cards={0} charts={1} />}
    >
      <Answers asked={asked} view={view} />
    </QuestionPage>
  );
}
