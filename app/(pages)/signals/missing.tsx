import type { Route } from "next";
import { address } from "@/components/filter-links";
import { counted } from "@/components/format";
import { Link } from "@/components/link";
import { channelWord } from "@/components/words";
import type { Filter } from "@/language/filter";
import type { Finding } from "@/signals/findings";
import { pageNames } from "@/signals/signal";
import { arrivedWords, partWords } from "./arrived-words";
import { StandingWords } from "./standing-words";

const mostPlaces = 4;

/** What is missing, what that leaves in the dark, and how to mend it. */
export function Missing({ findings, filter }: { findings: Finding[]; filter: Filter }) {
  return (
    <section className="mt-6" aria-labelledby="missing-title">
      <h2 id="missing-title" className="font-semibold text-heading">
        What is missing
      </h2>
      <ul className="mt-3 grid grid-cols-1 gap-3 lg:grid-cols-2">
        {findings.map((finding) => (
          <li key={finding.signal.id} className="card p-4 text-small lg:last:odd:col-span-2">
            <One finding={finding} filter={filter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ finding: { signal, standing, whole, places }, filter }: { finding: Finding; filter: Filter }) {
  const more = places.slice(mostPlaces);
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold text-lead">{signal.name}</h3>
        <StandingWords standing={standing} />
      </div>
      <p className="mt-0.5">
        It {arrivedWords(whole, signal)}. Without it {signal.loss}
      </p>
      {places.length > 0 && (
        <p className="mt-1.5 text-ink-soft">
          Most is missing from {placesWords(places.slice(0, mostPlaces))}
          {more.length > 0 && ` and ${counted(more.length, "more place")}`}.
        </p>
      )}
      <p className="mt-1.5 text-ink-soft">
        Seen on{" "}
        {signal.pages.map((page, place) => (
          <span key={page}>
            {place > 0 && ", "}
            <Link href={address(page, filter) as Route} className="link-quiet">
              {pageNames[page]}
            </Link>
          </span>
        ))}
        .
      </p>
      <p className="mt-1.5">
        <span className="font-medium">To mend it:</span> {signal.mend}{" "}
        <span className="text-ink-soft">({signal.manual})</span>
      </p>
    </>
  );
}

/** "desk: Voice (none of 200), E-mail (3 of 90); bot: Chat (none of 40)". */
function placesWords(places: Finding["places"]): string {
  const sources = [...new Set(places.map(({ source }) => source))];
  return sources
    .map((source) => {
      const own = places.filter((place) => place.source === source);
      return `${source}: ${own.map(({ channel, of }) => `${channelWord(channel)} (${partWords(of)})`).join(", ")}`;
    })
    .join("; ");
}
