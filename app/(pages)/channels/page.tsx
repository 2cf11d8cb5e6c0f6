import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { asked as askedOf } from "../asked";
import { intentDepth } from "../intent-depth";
import { periodWords } from "../period-words";
import { QuestionPage } from "../question-page";
import { Answers } from "./answers";

const title = "Channel fine, journey poor";

export const metadata: Metadata = { title };

/** Where every channel looks better than the journeys that cross channels. */
export default async function Channels({ searchParams }: PageProps<"/channels">) {
  const asked = await askedOf("/channels", searchParams, ["depth"]);
  return (
    <QuestionPage
      title={title}
      words={`Where each channel reports success and the customer's journey does not. ${periodWords(asked.filter.period, asked.comparison)}`}
      asked={asked}
      problems={intentDepth(asked.own).problems}
      fallback={<Skeleton cards={0} charts={1} />}
    >
      <Answers asked={asked} />
    </QuestionPage>
  );
}
