import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { asked as askedOf } from "../asked";
import { periodWords } from "../period-words";
import { QuestionPage } from "../question-page";
import { Answers } from "./answers";

export const metadata: Metadata = { title: "Gap" };

/** Satisfied, but it was hard. */
export default async function Gap({ searchParams }: PageProps<"/gap">) {
  const asked = await askedOf("/gap", searchParams);
  return (
    <QuestionPage
      title="Gap"
      words={`Satisfied, but it was hard: what a satisfaction score alone does not show, because the same customers also said how easy it was. ${periodWords(asked.filter.period)}`}
      asked={asked}
      fallback={<Skeleton cards={3} charts={1} />}
    >
      <Answers asked={asked} />
    </QuestionPage>
  );
}
