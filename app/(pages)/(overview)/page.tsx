import type { Metadata } from "next";
import { Skeleton } from "@/components/skeleton";
import { asked as askedOf } from "../asked";
import { periodWords } from "../period-words";
import { QuestionPage } from "../question-page";
import { Questions } from "./questions";
import { movedChoice, movedName } from "./what-moved";

export const metadata: Metadata = { title: "Overview" };

/** Are we omnichannel? The answer in cards and charts. */
export default async function Overview({ searchParams }: PageProps<"/">) {
  const asked = await askedOf("/", searchParams, [movedName]);
  const rings = asked.comparison ? ", rings the comparison" : "";
  return (
    <QuestionPage
      title="Overview"
      words={`${periodWords(asked.filter.period, asked.comparison)} Whiskers are 95% intervals${rings}.`}
      asked={asked}
      problems={movedChoice(asked).problems}
      fallback={<Skeleton cards={4} charts={1} />}
    >
      <Questions asked={asked} />
    </QuestionPage>
  );
}
