import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { asked as askedOf } from "../asked";
import { periodWords } from "../period-words";
import { QuestionPage } from "../question-page";
import { Answers } from "./answers";
import { flowChoice } from "./flow-ways";

export const metadata: Metadata = { title: "Handoffs" };

/** Where context dies. */
export default async function Handoffs({ searchParams }: PageProps<"/handoffs">) {
  const asked = await askedOf("/handoffs", searchParams, [flowChoice]);
  return (
    <QuestionPage
      title="Handoffs"
      words={`Where context dies on the way from one channel or agent to the next: the note that nobody read, and the handoff that nobody received. ${periodWords(asked.filter.period)}`}
      asked={asked}
      fallback={<Skeleton cards={4} charts={1} />}
    >
      <Answers asked={asked} />
    </QuestionPage>
  );
}
