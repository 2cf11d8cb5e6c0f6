import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { asked as askedOf } from "../asked";
import { periodWords } from "../period-words";
import { QuestionPage } from "../question-page";
import { Answers } from "./answers";

export const metadata: Metadata = { title: "Silence" };

/** Who gave up without a word, and what became of those whom only AI answered. */
export default async function Silence({ searchParams }: PageProps<"/silence">) {
  const asked = await askedOf("/silence", searchParams);
  return (
    <QuestionPage
      title="Silence"
      words={`A customer who leaves is not a customer who was helped: who gave up without a word, where, and with what AI may be credited. ${periodWords(asked.filter.period)}`}
      asked={asked}
      fallback={<Skeleton cards={4} charts={1} />}
    >
      <Answers asked={asked} />
    </QuestionPage>
  );
}
