import { ReadingCard } from "@/components/reading-card";
import { csatCesGap } from "@/metrics/csat-ces-gap";
import { repeatAfterHard } from "@/metrics/repeat-after-hard";
import { satisfiedButHard } from "@/metrics/satisfied-but-hard";
import { cards } from "../(overview)/cards";
import type { Asked } from "../asked";
import { GroupBars } from "../group-bars";
import { NothingMatches } from "../nothing-here";
import { Quadrant } from "./quadrant";

const specs = [
  { metric: csatCesGap, detail: "points from 0 to 100" },
  { metric: satisfiedButHard, detail: "ease 4 or less, of those with CSAT 4 or 5" },
  { metric: repeatAfterHard, detail: "same matter, within a week" },
];

/** How far satisfaction and ease are apart, and where. */
export async function Answers({ asked }: { asked: Asked }) {
  const shown = await cards(specs, asked, "week");
  if (shown.every(({ reading }) => reading.standing === "none"))
    return (
      <div className="mt-6">
        <NothingMatches path="/gap" filter={asked.filter} kept={[]} wider={asked.wider} />
      </div>
    );
  return (
    <>
      <h2 className="mt-8 mb-4 font-semibold text-heading">How far apart are they?</h2>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
        {shown.map((card) => (
          <ReadingCard key={card.name} card={card} />
        ))}
      </div>
      <div className="mt-4">
        <Quadrant asked={asked} />
      </div>
      <h2 className="mt-8 mb-4 font-semibold text-heading">Where was it hard?</h2>
      <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3 print:grid-cols-2 lg:max-xl:*:nth-3:col-span-2 not-print:*:last:col-span-full">
        {bySort.map(({ by, title }) => (
          <GroupBars
            key={by}
            asked={asked}
            metric={satisfiedButHard}
            by={by}
            title={title}
            value="Hard, of the satisfied"
          />
        ))}
      </div>
    </>
  );
}

const bySort = [
  { by: "intent", title: "By intent" },
  { by: "channel_path", title: "By the journey's channels" },
  { by: "team", title: "By team" },
  { by: "agent_kind", title: "By who answered" },
] as const;
