import type { ReactNode } from "react";
import { FilterBar } from "@/components/filter-bar";
import { PageHead } from "@/components/page-head";
import type { Asked } from "./asked";
import { EmptyDatabase } from "./nothing-here";
import { ScopeWords } from "./scope-words";
import { Streamed } from "./streamed";
import { throughWords } from "./through-words";

type Props = {
  title: string;
  /** What the page answers, and of when. */
  words: string;
  asked: Asked;
  /** What of the address this page alone could not read. */
  problems?: string[];
  /** Stands where the answers will be. */
  fallback: ReactNode;
  children: ReactNode;
};

/** A page that is asked something: what it is, of which journeys, and then its answers. */
export function QuestionPage({ title, words, asked, problems = [], fallback, children }: Props) {
  const said = [...asked.problems, ...problems];
  if (!asked.through)
    return (
      <>
        <PageHead title={title} problems={said} />
        <EmptyDatabase />
      </>
    );
  return (
    <>
      <PageHead title={title} aside={throughWords(asked)} lede={words} problems={said}>
        <ScopeWords viewer={asked.viewer} teams={asked.choices.teams} />
      </PageHead>
      <FilterBar {...asked.bar} />
      <Streamed question={asked.address} fallback={fallback}>
        {children}
      </Streamed>
    </>
  );
}
