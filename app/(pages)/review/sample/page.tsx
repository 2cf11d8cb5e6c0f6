import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { dateIn, isTimeZone, shifted } from "@/language/period";
import { buckets } from "@/metrics/buckets";
import { businessZone } from "@/metrics/business-zone";
import { dataThrough } from "@/metrics/data-through";
import { misses } from "@/quality/triage/misses";
import { triages } from "@/quality/triage/roles";
import { draws } from "@/quality/triage/sample";
import { currentViewer } from "../../../viewer";
import { offeredTo } from "../../offered-to";
import { ScopeWords } from "../../scope-words";
import { Places } from "../places";
import { DrawForm } from "./draw-form";
import { DrawList } from "./draw-list";
import { MissFigures } from "./miss-figures";

export const metadata: Metadata = { title: "Random sample" };

/** Journeys drawn at random and judged without knowing what the rules say: what the rules miss. */
export default async function Sample({ searchParams }: PageProps<"/review/sample">) {
  const viewer = await currentViewer();
  const asked = [(await searchParams).time_zone ?? []].flat()[0];
  const now = new Date();
  const [found, drawn, zone, through, choices] = await Promise.all([
    misses(database(), viewer),
    draws(database()),
    businessZone(database()),
    dataThrough(database()),
    offeredTo(viewer, now.getTime()),
  ]);
  const timeZone = asked && isTimeZone(asked) ? asked : zone;
  const newest = dateIn(through && through < now ? through : now, timeZone);
  const weeks = buckets({ from: shifted(newest, -28), to: shifted(newest, -12), timeZone }, "week");
  return (
    <>
      <PageHead
        title="Random sample"
        lede="Some journeys of each agent or team and week, drawn at random and judged without knowing whether a rule flags them: so the flags' misses are measured too."
        problems={[]}
      >
        <ScopeWords viewer={viewer} teams={choices.teams} />
      </PageHead>
      <Places here="/review/sample" />
      <MissFigures found={found} />
      {triages(viewer) && (
        <section className="card mb-5 p-4 print:hidden" aria-labelledby="draw-title">
          <h2 id="draw-title" className="mb-3 font-semibold text-lead">
            Draw a sample
          </h2>
          <DrawForm
            from={weeks[0] ?? newest}
            last={shifted(weeks.at(-1) ?? newest, -1)}
            timeZone={timeZone}
          />
        </section>
      )}
      <DrawList draws={drawn} timeZone={timeZone} />
    </>
  );
}
