import type { Route } from "next";
import { address } from "@/components/filter-links";
import { counted, probability } from "@/components/format";
import { Link } from "@/components/link";
import { narrowed } from "@/language/filter";
import type { CoachedAgent } from "@/metrics/coached-agents";
import { type Departure, falseDiscoveries } from "@/metrics/departures";
import type { HeardContact } from "@/metrics/heard-contacts";
import type { Asked } from "../../asked";
import { HeardList } from "../heard-list";
import { departureName, differenceWords, evidence } from "./departure-words";

type Props = {
  looked: Departure[];
  /** The contacts to listen to, a list for each that is worse. */
  heard: HeardContact[][];
  /** Drawn by lot, where nothing stands out. */
  drawn: HeardContact[];
  asked: Asked;
  agent: CoachedAgent;
};

/** Where the agent departs for the worse, with the evidence; that nothing stands out is an answer. */
export function ToWorkOn({ looked, heard, drawn, asked, agent }: Props) {
  const worse = looked.filter(({ stands }) => stands === "worse");
  const better = looked.filter(({ stands }) => stands === "better");
  const words = `Looked at: ${counted(looked.length, "step and intent", "steps and intents")} with at least ten rows each. Of what is said to stand out, at most ${falseDiscoveries * 100}% is chance (Benjamini–Hochberg).`;
  return (
    <section aria-labelledby="work-title">
      <h2 id="work-title" className="font-semibold text-heading">
        What to work on
      </h2>
      <p className="mt-0.5 max-w-4xl text-ink-soft">{words}</p>
      {worse.length === 0 ? (
        <div className="card mt-3 grid gap-3 p-4">
          <p className="font-medium">{looked.length === 0 ? tooLittle : nothing}</p>
          {drawn.length > 0 && (
            <>
              <p className="text-ink-soft">
                To listen together all the same, some contacts drawn by lot, good and bad as they come:
              </p>
              <HeardList contacts={drawn} asked={asked} label="Drawn by lot" />
            </>
          )}
        </div>
      ) : (
        <ul className="mt-3 grid gap-3">
          {worse.map((one, at) => (
            <li key={departureName(one)} className="card grid gap-2 p-4">
              <Finding one={one} asked={asked} agent={agent} />
              <HeardList
                contacts={heard[at] ?? []}
                asked={asked}
                label={`To listen to: ${departureName(one)}`}
              />
            </li>
          ))}
        </ul>
      )}
      {better.length > 0 && (
        <p className="mt-3">
          <span className="font-medium">Goes better than expected:</span>{" "}
          {better.map((one) => `${departureName(one)}, ${differenceWords(one)}`).join("; ")}.
        </p>
      )}
    </section>
  );
}

const nothing = "Nothing stands out: this work differs from everybody's no more than chance makes it.";
const tooLittle = "Not enough to say: there are fewer than ten rows of anything in this period.";

function Finding({ one, asked, agent }: { one: Departure } & Pick<Props, "asked" | "agent">) {
  const { coached, intent, q } = one;
  const own = narrowed(asked.filter, { agent: [agent.id], ...(intent !== null && { intent: [intent] }) });
  const path = `/coaching/${encodeURIComponent(agent.id)}`;
  return (
    <>
      <h3 className="font-semibold text-lead">{departureName(one)}</h3>
      <p className="figures">
        <span className="font-medium text-worse">{differenceWords(one)}</span>.{" "}
        <Link href={address(`/behind/${coached.metric.id}`, own) as Route} className="link">
          {evidence(one)}
        </Link>
        . <span className="text-ink-soft">q {probability(q)}.</span>
      </p>
      <p className="print:hidden">
        <Link
          href={
            `${address(path, asked.filter, [["plan", `${coached.metric.id}${intent === null ? "" : `:${intent}`}`]])}#plan` as Route
          }
          className="link text-small"
        >
          Plan a session on this
        </Link>
      </p>
    </>
  );
}
