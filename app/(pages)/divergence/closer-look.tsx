import { Columns2 } from "lucide-react";
import type { Route } from "next";
import { ChannelName } from "@/components/channel-glyph";
import { address, type Kept } from "@/components/filter-links";
import { counted } from "@/components/format";
import { Link } from "@/components/link";
import { readingWords } from "@/components/series";
import { Tabs } from "@/components/tabs";
import { channelWord, groupWords } from "@/components/words";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { divergence } from "@/metrics/divergence";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";
import { spreadWords } from "./verdict";
import { Versions } from "./versions";
import { keptOf, type Place, type View } from "./view";

/** One intent on one channel: how it does there, which versions answered it, and the way to two journeys. */
export async function CloserLook({ asked, view, cell }: { asked: Asked; view: View; cell: Place }) {
  const { intent, channel } = cell;
  const filter = narrowed(asked.filter, { intent: [intent] });
  const here = narrowed(filter, { channel: [channel] });
  const [[apart], [reading]] = await Promise.all([
    measure(database(), divergence, filter, asked.viewer, asked.now),
    measure(database(), interactionResolution, here, asked.viewer, asked.now),
  ]);
  if (!apart || !reading) throw new Error("A question without groups has one reading.");
  const name = groupWords("intent", intent);
  return (
    <section id="look" className="card scroll-mt-16 p-4 sm:p-5" aria-labelledby="look-title">
      <h2 id="look-title" className="font-semibold text-lead">
        {name}: a closer look
      </h2>
      <p className="mt-0.5 text-ink-soft">{closing(apart)}</p>
      <Tabs
        words="Channel"
        tabs={apart.parts.map((part) => ({
          words: channelWord(part.name),
          n: part.n || null,
          href: `${address("/divergence", asked.filter, keptOf({ ...view, cell: { intent, channel: part.name } }))}#look`,
          current: part.name === channel,
        }))}
      />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-medium">
            <ChannelName channel={channel} />
          </span>
          <span>Resolved: {readingWords(reading)}</span>
          <Link href={address(`/behind/${interactionResolution.id}`, here) as Route} className="link">
            {reading.standing === "hidden" ? "The contacts" : counted(reading.n, "contact")}
          </Link>
        </p>
        <PairLink filter={filter} pair={pairOf(apart, channel)} />
      </div>
      <Versions asked={asked} filter={filter} />
    </section>
  );
}

const closing = (apart: Reading) =>
  apart.standing === "hidden"
    ? "Withheld: too few customers."
    : `${spreadWords(apart)}, of ${counted(apart.n, "contact")} with a known outcome.`;

/** The best channel beside this one; beside the best, the worst. */
function pairOf({ figures, parts }: Reading, channel: string): Kept | null {
  const other = parts.find(({ name }) => name !== channel)?.name;
  const highest = figures.highest === channel ? figures.lowest : figures.highest;
  const second = typeof highest === "string" ? highest : other;
  if (!second) return null;
  const [better, worse] = figures.highest === channel ? [channel, second] : [second, channel];
  return [
    ["first", better],
    ["second", worse],
  ];
}

function PairLink({ filter, pair }: { filter: Asked["filter"]; pair: Kept | null }) {
  if (!pair) return null;
  const [first = "", second = ""] = pair.map(([, channel]) => channelWord(channel));
  return (
    <Link
      href={address("/divergence/pair", filter, pair) as Route}
      className="button max-sm:h-auto max-sm:py-1.5 print:hidden"
    >
      <Columns2 size={14} aria-hidden="true" />
      Two journeys side by side: {first} and {second}
    </Link>
  );
}
