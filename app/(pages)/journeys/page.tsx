import type { Metadata } from "next";
import { FilterBar } from "@/components/filter-bar";
import { FilterChoice } from "@/components/filter-choice";
import { address } from "@/components/filter-links";
import { counted, range } from "@/components/format";
import { JourneyList } from "@/components/journey-list";
import { PageHead } from "@/components/page-head";
import { Pages } from "@/components/pages";
import { Skeleton } from "@/components/skeleton";
import { JourneyState as JourneyStateSign } from "@/components/state-glyph";
import { journeyStateWords } from "@/components/words";
import { database } from "@/db/client";
import { isCursor } from "@/metrics/cursor";
import { type JourneyState, journeyRows, journeyStates } from "@/metrics/journey-rows";
import { asked as askedOf } from "../asked";
import { EmptyDatabase, NothingMatches } from "../nothing-here";
import { ScopeWords } from "../scope-words";
import { Streamed } from "../streamed";
import { throughWords } from "../through-words";

export const metadata: Metadata = { title: "Journeys" };

const path = "/journeys";
const limit = 50;

/** The journeys behind a selection, newest first. */
export default async function Journeys({ searchParams }: PageProps<"/journeys">) {
  const asked = await askedOf(path, searchParams, ["outcome", "cursor"]);
  const { filter, viewer, now, bar, choices } = asked;
  const { states, cursors, problems } = own(asked.own);
  if (!asked.through)
    return (
      <>
        <PageHead title="Journeys" problems={asked.problems} />
        <EmptyDatabase />
      </>
    );
  const { total, rows, next } = await journeyRows(
    database(),
    filter,
    viewer,
    { states, cursor: cursors.at(-1) ?? null, limit },
    now,
  );
  const kept: [string, string][] = states.length > 0 ? [["outcome", states.join(",")]] : [];
  const page = (places: string[]) =>
    address(path, filter, [...kept, ...places.map((place): [string, string] => ["cursor", place])]);
  return (
    <>
      <PageHead
        title={counted(total, "journey")}
        lede={`Each from the first contact to the last, on whatever channel. Opened ${range(filter.period)}, newest first.`}
        aside={throughWords(asked)}
        problems={[...asked.problems, ...problems]}
      >
        <ScopeWords viewer={viewer} teams={choices.teams} />
      </PageHead>
      <FilterBar {...bar} kept={kept}>
        <FilterChoice
          words="Outcome"
          lists={[
            {
              name: "outcome",
              words: "Outcome",
              options: journeyStates.map((state) => ({
                value: state,
                words: "",
                sign: <JourneyStateSign state={state} />,
                chosen: states.includes(state),
              })),
            },
          ]}
        />
      </FilterBar>
      <Streamed question={page(cursors)} fallback={<Skeleton cards={0} charts={3} />}>
        <div className="mt-5">
          {rows.length > 0 ? (
            <JourneyList rows={rows} timeZone={filter.period.timeZone} list={page(cursors)} />
          ) : (
            <NothingMatches path={path} filter={filter} kept={kept} wider={asked.wider} />
          )}
        </div>
        <Pages cursors={cursors} next={next} at={page} limit={limit} shown={rows.length} total={total} />
      </Streamed>
    </>
  );
}

type Own = { states: JourneyState[]; cursors: string[]; problems: string[] };

/** Outcomes and the way through the pages: each `cursor` is the end of a page already passed. */
function own(parameters: [string, string][]): Own {
  const found: Own = { states: [], cursors: [], problems: [] };
  for (const [name, text] of parameters)
    for (const value of text.split(",").filter((one) => one !== "")) {
      if (name === "cursor" && isCursor(value)) found.cursors.push(value);
      else if (name === "cursor") found.problems.push(`"cursor" is not a place in this list: "${value}".`);
      else if (isState(value)) found.states.push(value);
      else
        found.problems.push(
          `"outcome" must be one of ${journeyStates.map((state) => journeyStateWords[state]).join(", ")}, not "${value}".`,
        );
    }
  return found;
}

const isState = (text: string): text is JourneyState => (journeyStates as readonly string[]).includes(text);
