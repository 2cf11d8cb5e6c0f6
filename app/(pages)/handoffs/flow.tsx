import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { type FlowLink, FlowSvg } from "@/components/flow-svg";
import { amount, count, counted } from "@/components/format";
import { Link } from "@/components/link";
import { readingWords } from "@/components/series";
import { Tabs } from "@/components/tabs";
import { database } from "@/db/client";
import { narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { pathSeparator } from "@/language/vocabulary";
import { handoffLoss } from "@/metrics/handoff-loss";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";
import { ownChoice } from "../own-choice";
import { type FlowWay, flowChoice, flowWayNames, flowWays } from "./flow-ways";

/** How many handoffs go where, how many of them lose the context, and of how many nobody knows. */
export async function Flow({ asked }: { asked: Asked }) {
  const { chosen } = ownChoice(asked.own, flowChoice, flowWayNames);
  const way = flowWays[chosen];
  const { title, words: pathWords } = way;
  const filter = { ...asked.filter, by: [way.by] };
  const readings = await measure(database(), handoffLoss, filter, asked.viewer, asked.now);
  const links = readings.flatMap((reading) => link(asked, way, reading));
  const all = links.reduce((sum, one) => sum + one.all, 0);
  const busiest = [...links].sort((a, b) => b.all - a.all)[0];
  const sentence = busiest
    ? `${counted(all, "handoff")}, most often ${pathWords(busiest.key).replace(" → ", " to ")}: ${count(busiest.all)}.`
    : "No handoff in this selection.";
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${handoffLoss.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentence}
      notes="The thicker, the more handoffs. Red: context lost or never connected. Hatched: nobody knows. A band opens its handoffs."
      table={{
        caption: title,
        head: ["Handoff", "All", "Lost", "Unknown", "Loss, of the known"],
        rows: links.map(({ key, all: n, lost, unknown, reading }) => ({
          key,
          cells: [pathWords(key), count(n), count(lost), count(unknown), readingWords(reading)],
        })),
      }}
    >
      <div className="-mt-4 mb-4">
        <Tabs
          words="What the flow goes between"
          tabs={flowWayNames.map((name) => ({
            words: flowWays[name].tab,
            n: null,
            href: address("/handoffs", asked.filter, name === flowWayNames[0] ? [] : [[flowChoice, name]]),
            current: name === chosen,
          }))}
        />
      </div>
      {links.length > 0 ? (
        <FlowSvg id="handoffs" title={title} sentence={sentence} links={links} />
      ) : (
        <p className="py-8 text-center text-ink-faint">No handoff in this selection.</p>
      )}
    </ChartFigure>
  );
}

function link(
  asked: Asked,
  { by, word, words }: FlowWay,
  reading: Reading,
): (FlowLink & { reading: Reading })[] {
  const path = reading.group[by];
  const { coverage } = reading;
  if (!path || !coverage || reading.standing === "hidden") return [];
  const [from = "", to = ""] = path.split(pathSeparator);
  const lost = reading.k ?? 0;
  const unknown = coverage.of - coverage.known;
  const share = reading.standing === "sound" ? `, ${amount(reading.value ?? 0, "share")} lost` : "";
  return [
    {
      key: path,
      from: word(from),
      to: word(to),
      all: coverage.of,
      lost,
      unknown,
      words: `${words(path)}: ${counted(coverage.of, "handoff")}${share}, ${count(unknown)} unknown`,
      href: address(`/behind/${handoffLoss.id}`, narrowed(asked.filter, { [by]: [path] }), [
        ["only", "every"],
      ]),
      reading,
    },
  ];
}
