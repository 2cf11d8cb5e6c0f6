import type { Route } from "next";
import { ChangeWords } from "@/components/change-words";
import { ChartFigure } from "@/components/chart-figure";
import { change } from "@/components/format";
import { Later } from "@/components/later";
import { Link } from "@/components/link";
import { PartsAxis, PartsBar, PartsLegend, partsDomain } from "@/components/parts-bar";
import { readingWords } from "@/components/series";
import { SkeletonChart } from "@/components/skeleton";
import { Tabs } from "@/components/tabs";
import { database } from "@/db/client";
import { readable } from "@/language/readable";
import type { Explanation } from "@/metrics/explanation";
import { type WhatMoved as Found, isClear, whatMoved } from "@/metrics/what-moved";
import type { Asked } from "../asked";
import { ownChoice } from "../own-choice";
import { MovedKind } from "./moved-kind";
import { movedTable } from "./moved-table";
import { changeSentence, cohortWords, kindWords, type Subject, subjects } from "./moved-words";

/** The parameter of the page that says which change is taken apart. */
export const movedName = "moved";
const ids = Object.keys(subjects) as [string, ...string[]];

export const movedChoice = (asked: Pick<Asked, "own">) => ownChoice(asked.own, movedName, ids);

/** Why a headline moved between the two cohorts of the page. Absent where nothing is compared. */
export function WhatMoved({ asked }: { asked: Asked }) {
  const { chosen } = movedChoice(asked);
  const subject: Subject | undefined = subjects[chosen];
  if (!asked.against || !asked.comparison || !subject) return null;
  return (
    <section className="mt-8 grid gap-4" id="what-moved" aria-labelledby="what-moved-title">
      <div>
        <h2 id="what-moved-title" className="font-semibold text-heading">
          What moved?
        </h2>
        <Tabs
          words="The change that is taken apart"
          tabs={Object.values<Subject>(subjects).map(({ metric }) => ({
            words: metric.name,
            n: null,
            href: withChoice(asked.address, metric.id),
            current: metric.id === chosen,
          }))}
        />
      </div>
      <Later fallback={<SkeletonChart />}>
        <Answer asked={asked} subject={subject} />
      </Later>
    </section>
  );
}

/** Taking a change apart takes longer than all other answers of the page together. */
async function Answer({ asked, subject }: { asked: Asked; subject: Subject }) {
  const { filter, against, comparison, viewer, now } = asked;
  if (!against || !comparison) return null;
  const cohorts = { filter, against, kind: comparison.kind };
  const found = await whatMoved(database(), subject.metric, cohorts, viewer, now);
  if (!found.explanation) return <Unexplained subject={subject} found={found} before={comparison.words} />;
  return (
    <Explained
      asked={asked}
      cohorts={cohortWords(comparison)}
      subject={subject}
      found={found}
      explanation={found.explanation}
    />
  );
}

function Explained({
  asked,
  cohorts,
  subject,
  found,
  explanation,
}: {
  asked: Asked;
  cohorts: ReturnType<typeof cohortWords>;
  subject: Subject;
  found: Found;
  explanation: Explanation;
}) {
  const { named, others } = explanation;
  const domain = partsDomain([...named.map(({ parts }) => parts), others]);
  const title = `${subject.metric.name}, taken apart`;
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${subject.metric.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={changeSentence(subject, explanation)}
      legend={<PartsLegend rate={`${subject.short} more or less often`} mix="More or fewer of the kind" />}
      notes="A kind is the first step of the intent and the channel, for journeys and handoffs the channels in order. Named are kinds that add at least a twentieth of the change and have clearly moved, however many were looked at; bars are in points. What adds to a change need not have caused it."
      table={movedTable(title, cohorts, found, explanation)}
    >
      {named.length === 0 && (
        <p className="mb-4 text-ink-soft">No single kind stands out: the change is spread over many.</p>
      )}
      <ul className="grid gap-4">
        {named.map((cell) => (
          <MovedKind
            key={kindWords(cell)}
            asked={asked}
            subject={subject}
            cell={cell}
            isShared={found.isShared}
            domain={domain}
          />
        ))}
        <li>
          <p className="flex items-baseline justify-between gap-4 text-small">
            <span className="text-ink-soft">{named.length === 0 ? "All kinds" : "All other kinds"}</span>
            <span className="figures text-ink-soft">{change(others.total, "share")}</span>
          </p>
          <PartsBar parts={others} domain={domain} />
        </li>
      </ul>
      <PartsAxis domain={domain} />
    </ChartFigure>
  );
}

function Unexplained({
  subject: { metric },
  found,
  before,
}: {
  subject: Subject;
  found: Found;
  before: string;
}) {
  const { comparison, after } = found;
  return (
    <div className="card p-4 sm:p-5">
      <h3 className="font-semibold text-lead">{metric.name}</h3>
      <p className="mt-0.5 text-ink-soft">
        <ChangeWords comparison={comparison} unit={after.unit} before={before} />.
        {isClear(comparison) &&
          " It cannot be taken apart: its kinds do not add up to the whole, so their parts would not either."}
      </p>
      <p className="figures mt-1 text-ink-faint text-tiny">
        {readingWords(after)}
        {found.before && found.before.n > 0 && `; before: ${readingWords(found.before)}`}
      </p>
    </div>
  );
}

/** The address of the page with another change taken apart. */
function withChoice(address: string, id: string): string {
  const [path, query] = address.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set(movedName, id);
  return `${path}?${readable(parameters.toString())}#what-moved`;
}
