import { database } from "@/db/client";
import { captured } from "@/signals/captured";
import { delays } from "@/signals/delays";
import { deliveries } from "@/signals/deliveries";
import { findings } from "@/signals/findings";
import { pulse } from "@/signals/pulse";
import type { Asked } from "../asked";
import { NothingMatches } from "../nothing-here";
import { Deliveries } from "./deliveries";
import { Missing } from "./missing";
import { Source } from "./source";
import { worstWords } from "./worst-words";

/** The worst first, then what is missing, then each source with all that it says. */
export async function Answers({ asked }: { asked: Asked }) {
  const { whole: filter, viewer, now } = asked;
  const [rows, pulses, waits, delivered] = await Promise.all([
    captured(database(), filter, viewer),
    pulse(database(), filter, viewer, now),
    delays(database(), filter, viewer),
    deliveries(database(), filter, viewer),
  ]);
  const sources = [...new Set([...rows, ...pulses].map(({ source }) => source))].sort();
  if (sources.length === 0)
    return (
      <div className="mt-6">
        <NothingMatches path="/signals" filter={filter} kept={[]} wider={asked.wider} />
      </div>
    );
  const missing = findings(rows);
  return (
    <>
      <p className="mt-6 max-w-4xl font-medium">
        {worstWords({ missing, pulses, contacts: rows.length > 0 })}
      </p>
      {missing.length > 0 && <Missing findings={missing} filter={filter} />}
      <section className="mt-8" aria-labelledby="sources-title">
        <h2 id="sources-title" className="font-semibold text-heading">
          What arrives, source by source
        </h2>
        <div className="mt-3 grid grid-cols-1 gap-4">
          {sources.map((source) => (
            <Source
              key={source}
              source={source}
              rows={rows.filter((row) => row.source === source)}
              pulses={pulses.filter((one) => one.source === source)}
              delays={waits.filter((one) => one.source === source)}
              timeZone={filter.period.timeZone}
            />
          ))}
        </div>
      </section>
      <Deliveries delivered={delivered} period={filter.period} />
    </>
  );
}
