import type { Route } from "next";
import { ChartFigure } from "@/components/chart-figure";
import { address } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import { type LedgerPart, type LedgerRow, LedgerSvg } from "@/components/ledger-svg";
import { Link } from "@/components/link";
import { capital, groupWords } from "@/components/words";
import { database } from "@/db/client";
import { type Dimension, dimensions, none } from "@/language/dimension";
import { type Filter, narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { aiOutcomes } from "@/metrics/ai-outcomes";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";

/** In the order of the bar: what is known to be good, what nobody knows, what is known to be bad. */
const fates = [
  { name: "confirmed", letter: "A", words: "Confirmed by the customer", kind: "good" },
  { name: "stayed_quiet", letter: "B", words: "Stayed quiet", kind: "unknown" },
  { name: "came_back_same", letter: "C", words: "Came back on the same channel", kind: "bad" },
  { name: "came_back_other", letter: "D", words: "Came back on another channel", kind: "bad" },
  { name: "walked_out", letter: "E", words: "Walked out", kind: "bad" },
  { name: "said_unresolved", letter: "F", words: "Ended unresolved", kind: "bad" },
] as const;

const shown = 7;

/** What became of contacts that only AI answered, all together or by one dimension. */
export async function Ledger({ asked, by, title }: { asked: Asked; by: Dimension | null; title: string }) {
  const readings = await measure(
    database(),
    aiOutcomes,
    { ...asked.filter, by: by ? [by] : [] },
    asked.viewer,
    asked.now,
  );
  const sound = readings.filter(({ standing }) => standing === "sound");
  // Hours keep their order, and a day has all of them.
  const found = by === "hour_of_day" ? sound : sound.sort((a, b) => b.n - a.n).slice(0, shown);
  const nameOf = namesOf(asked, by);
  const rows = found.map((reading) => row(reading, by, asked.filter, nameOf));
  const all = readings.filter(({ standing }) => standing !== "none").length;
  const isCut = found.length < all;
  const sentence = by ? spread(found, nameOf, isCut) : whole(found[0]);
  return (
    <ChartFigure
      title={
        <Link href={`/glossary#${aiOutcomes.id}` as Route} className="link-quiet">
          {title}
        </Link>
      }
      sentence={sentence}
      notes={
        by === null ? (
          <Legend />
        ) : by === "hour_of_day" ? (
          "An hour that is not here has none, or too few to say."
        ) : (
          isCut && `The ${found.length} with most contacts of ${all}.`
        )
      }
      table={{
        caption: title,
        head: [
          by ? capital(dimensions[by].words) : "Contacts",
          ...fates.map(({ words }) => words),
          "Too early",
        ],
        rows: found.map((reading) => ({
          key: reading.group[by ?? ""] ?? none,
          cells: [
            nameOf(reading),
            ...fates.map(({ name }) => partWords(reading, name)),
            count(reading.pending),
          ],
        })),
      }}
    >
      {rows.length > 0 ? (
        <LedgerSvg id={`ledger-${by ?? "all"}`} title={title} sentence={sentence} rows={rows} />
      ) : (
        <p className="py-8 text-center text-ink-faint">Too few contacts that only AI answered to say.</p>
      )}
    </ChartFigure>
  );
}

function Legend() {
  return (
    <ul className="grid gap-x-6 gap-y-0.5 sm:grid-cols-2 lg:grid-cols-3">
      {fates.map(({ letter, words }) => (
        <li key={letter}>
          <span className="font-medium">{letter}</span> {words}
        </li>
      ))}
    </ul>
  );
}

function row(reading: Reading, by: Dimension | null, filter: Filter, nameOf: Naming): LedgerRow {
  const own = by ? narrowed(filter, { [by]: [reading.group[by] ?? none] }) : filter;
  const path = `/behind/${aiOutcomes.id}`;
  return {
    key: by ? (reading.group[by] ?? none) : "all",
    name: nameOf(reading),
    words: `${bounds(reading)} · n = ${count(reading.n)}`,
    href: address(path, own),
    parts: fates.map(({ name, letter, words, kind }): LedgerPart => {
      const part = reading.parts.find((one) => one.name === name);
      return {
        name,
        letter,
        kind,
        share: part?.value ?? 0,
        words: `${words}: ${partWords(reading, name)}`,
        href: address(path, own, [["only", `part:${name}`]]),
      };
    }),
  };
}

type Naming = (reading: Reading) => string;

/** Agents by their names, everything else as it is always called. */
function namesOf({ choices }: Asked, by: Dimension | null): Naming {
  if (!by) return () => "All contacts that only AI answered";
  const agents = new Map(choices.agents.map(({ id, name }) => [id, name]));
  return ({ group }) => (by === "agent" && agents.get(group[by] ?? "")) || groupWords(by, group[by] ?? null);
}

function partWords({ parts }: Reading, name: string): string {
  const part = parts.find((one) => one.name === name);
  if (!part || part.value === null) return "No data";
  return `${amount(part.value, "share")}, n = ${count(part.k ?? 0)}`;
}

function bounds({ coverage }: Reading): string {
  if (coverage?.low == null || coverage.high === null) return "Resolution unknown";
  return `resolved: ${amount(coverage.low, "share")} to ${amount(coverage.high, "share")}`;
}

function whole(reading: Reading | undefined): string {
  if (!reading) return "Too few contacts that only AI answered to say.";
  const early = reading.pending > 0 ? ` ${count(reading.pending)} are too young to say.` : "";
  return `Between ${bounds(reading).replace("resolved: ", "").replace(" to ", " and ")} were resolved: nobody knows about those who stayed quiet.${early}`;
}

function spread(readings: Reading[], nameOf: Naming, isCut: boolean): string {
  const sorted = readings
    .filter(({ coverage }) => coverage?.high != null)
    .sort((a, b) => (b.coverage?.high ?? 0) - (a.coverage?.high ?? 0));
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || most === least) return "Too few to compare.";
  const words = (reading: Reading) => `${amount(reading.coverage?.high ?? 0, "share")} (${nameOf(reading)})`;
  return `${isCut ? "Of those shown, at most" : "At most"} ${words(least)} to ${words(most)} were resolved.`;
}
