import type { Metadata } from "next";
import { range } from "@/components/format";
import { Skeleton } from "@/components/skeleton";
import { asked as askedOf } from "../asked";
import { QuestionPage } from "../question-page";
import { Answers } from "./answers";

export const metadata: Metadata = { title: "Signals" };

/** What arrives and what does not, and which page is blind because of it. */
export default async function Signals({ searchParams }: PageProps<"/signals">) {
  const asked = await askedOf("/signals", searchParams, [], "28_days");
  return (
    <QuestionPage
      title="Signals"
      words={`What arrives from each source and what does not, how late, and what the other pages cannot see because of it. Contacts that started ${range(asked.whole.period)}.`}
      asked={asked}
      fallback={<Skeleton cards={0} charts={2} />}
    >
      <Answers asked={asked} />
    </QuestionPage>
  );
}
