import { Goal } from "lucide-react";
import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { registry } from "@/metrics/registry";
import { setsTargets, targets } from "@/quality/targets";
import { typedUnits } from "@/quality/typed-value";
import { asked as askedOf } from "../asked";
import { periodWords } from "../period-words";
import { Ended } from "./ended";
import { TargetForm } from "./form";
import { putBack } from "./keep-target";
import { Standing } from "./standing";

export const metadata: Metadata = { title: "Targets" };

/** What a metric should reach, by when, for whom, and how it stands. */
export default async function Targets({ searchParams }: PageProps<"/targets">) {
  const asked = await askedOf("/targets", searchParams, ["withdrawn"]);
  const all = await targets(database(), asked.viewer);
  const current = all.filter(({ endedAt }) => endedAt === null);
  const ended = all.filter(({ endedAt }) => endedAt !== null);
  const withdrawn = ended.find(({ id, isOwn }) => isOwn && asked.own.some(([, value]) => value === `${id}`));
  return (
    <>
      <PageHead
        title="Targets"
        lede={`What a metric should reach, by when, and for whom. A target counts as reached, or as not reached, only when the whole interval says so. Readings: ${periodWords(asked.filter.period)}`}
        problems={asked.problems}
      />
      {withdrawn && (
        <form
          action={putBack}
          className="mb-4 flex flex-wrap items-center gap-3 rounded-medium bg-sunken px-3 py-2 text-small"
        >
          <input type="hidden" name="id" value={withdrawn.id} />
          <p role="status">The target is withdrawn.</p>
          <button type="submit" className="button">
            Put it back
          </button>
        </form>
      )}
      {setsTargets(asked.viewer) && (
        <section className="card mb-5 p-4 print:hidden" aria-labelledby="set-title">
          <h2 id="set-title" className="mb-3 font-semibold text-lead">
            Set a target
          </h2>
          <TargetForm metrics={metrics} whom={whom(asked)} />
        </section>
      )}
      {current.length === 0 ? (
        <Notice Icon={Goal} title="No target is set yet">
          <p>
            {setsTargets(asked.viewer)
              ? "Set one above: it then stands on the cards and charts of that selection."
              : "Leaders and supervisors can set them."}
          </p>
        </Notice>
      ) : (
        <Standing asked={asked} targets={current} />
      )}
      {ended.length > 0 && <Ended targets={ended} timeZone={asked.filter.period.timeZone} />}
    </>
  );
}

const metrics = registry
  .filter(({ better }) => better !== "neither")
  .map(({ id, name, unit }) => ({ value: id, words: name, typed: typedUnits[unit].words }));

type Asked = Awaited<ReturnType<typeof askedOf>>;

/** Everybody for whom the viewer may set targets. */
function whom({ viewer, choices }: Asked) {
  const everybody = [{ words: "Everybody", options: [{ value: "everybody", words: "The whole centre" }] }];
  return [
    ...(viewer.teamIds === "all" ? everybody : []),
    { words: "Teams", options: choices.teams.map((team) => ({ value: `team:${team}`, words: team })) },
    {
      words: "Agents",
      options: choices.agents.map(({ id, name }) => ({ value: `agent:${id}`, words: name })),
    },
  ];
}
