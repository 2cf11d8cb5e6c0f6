import { ReadingCard } from "@/components/reading-card";
import { aiOutcomes } from "@/metrics/ai-outcomes";
import { repeatContact } from "@/metrics/repeat-contact";
import { silence } from "@/metrics/silence";
import { silenceOfUnresolved } from "@/metrics/silence-of-unresolved";
import { cards } from "../(overview)/cards";
import type { Asked } from "../asked";
import { GroupBars } from "../group-bars";
import { NothingMatches } from "../nothing-here";
import { Hours } from "./hours";
import { Ledger } from "./ledger";

const specs = [
  { metric: silence, detail: "of all journeys" },
  { metric: silenceOfUnresolved, detail: "of those that ended unresolved" },
  { metric: aiOutcomes, detail: "said so and stayed away" },
  { metric: repeatContact, detail: "same matter, within a week" },
];

/** How many gave up without a word, and what became of those whom only AI answered. */
export async function Answers({ asked }: { asked: Asked }) {
  const shown = await cards(specs, asked, "week");
  if (shown.every(({ reading }) => reading.standing === "none"))
    return (
      <div className="mt-6">
        <NothingMatches path="/silence" filter={asked.filter} kept={[]} wider={asked.wider} />
      </div>
    );
  return (
    <>
      <h2 className="mt-8 mb-4 font-semibold text-heading">Who gave up?</h2>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {shown.map((card) => (
          <ReadingCard key={card.name} card={card} />
        ))}
      </div>
      <div className="mt-4 grid gap-4 lg:grid-cols-2 print:grid-cols-2">
        <GroupBars
          asked={asked}
          metric={silence}
          by="intent"
          title="Silent journeys, by intent"
          value="Gave up in silence"
        />
        <GroupBars
          asked={asked}
          metric={silence}
          by="channel_path"
          title="Silent journeys, by channels"
          value="Gave up in silence"
        />
      </div>
      <div className="mt-4">
        <Hours asked={asked} />
      </div>
      <h2 className="mt-8 mb-4 font-semibold text-heading">What became of those whom only AI answered?</h2>
      <div className="grid gap-4">
        <Ledger asked={asked} by={null} title="The ledger" />
        <Ledger asked={asked} by="intent" title="By intent" />
        <Ledger asked={asked} by="agent" title="By bot" />
        <Ledger asked={asked} by="hour_of_day" title="By hour" />
      </div>
    </>
  );
}
