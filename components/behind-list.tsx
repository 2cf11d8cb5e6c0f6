import { Check, Minus } from "lucide-react";
import type { Route } from "next";
import type { Unit } from "@/language/reading";
import type { JourneyRow } from "@/metrics/journey-rows";
import type { RowBehind } from "@/metrics/rows-behind";
import { ChannelPath } from "./channel-glyph";
import { amount, shortInstant } from "./format";
import { journeyAddress } from "./journey-address";
import { Link } from "./link";
import { JourneyState } from "./state-glyph";
import { intentWords } from "./words";

type Props = {
  rows: RowBehind[];
  journeys: Map<number, JourneyRow>;
  unit: Unit;
  timeZone: string;
  list: string;
};

/** The rows behind a number as a table; on a phone each row is a small card. `list` is its own address. */
export function BehindList({ rows, journeys, unit, timeZone, list }: Props) {
  const heads = ["When", "Counted as", "Customer", "Channels of the journey", "About", "The journey ended"];
  return (
    <div className="card overflow-hidden">
      {/* biome-ignore lint/a11y/noRedundantRoles: display other than table takes the roles away */}
      <table role="table" className="rows">
        <thead>
          <tr>
            {heads.map((words) => (
              <th key={words} scope="col" className="whitespace-nowrap">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              journey={row.journey === null ? null : (journeys.get(row.journey) ?? null)}
              unit={unit}
              timeZone={timeZone}
              list={list}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  row,
  journey,
  unit,
  timeZone,
  list,
}: {
  row: RowBehind;
  journey: JourneyRow | null;
  unit: Unit;
  timeZone: string;
  list: string;
}) {
  const when = shortInstant(row.at, timeZone);
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {journey ? (
          <Link href={place(row, journey.id, timeZone, list)} className="row-link">
            {when}
          </Link>
        ) : (
          when
        )}
      </th>
      <td className="whitespace-nowrap max-md:justify-self-end">
        <Counted row={row} unit={unit} />
      </td>
      {journey ? (
        <>
          <td className="whitespace-nowrap">{journey.customer}</td>
          <td className="max-md:order-2">
            <ChannelPath path={journey.channelPath} />
          </td>
          <td className="w-full max-w-0 truncate text-ink-soft normal-nums max-md:order-1 max-md:max-w-none max-md:text-right">
            {journey.intents.map(intentWords).join(", ") || "No intent"}
          </td>
          <td className="max-md:order-3 max-md:justify-self-end">
            <JourneyState state={journey.state} />
          </td>
        </>
      ) : (
        <td colSpan={4} className="text-ink-faint max-md:col-span-2">
          {row.unit === "answer"
            ? "An answer about the company, not about one contact."
            : "Nobody knows whose contact this was, so it is in no journey."}
        </td>
      )}
    </tr>
  );
}

function Counted({ row: { hit, value }, unit }: { row: RowBehind; unit: Unit }) {
  if (value !== null) return amount(value, unit);
  if (hit === null) return <span className="text-ink-faint">Counts</span>;
  return (
    <span className="sign">
      {hit ? (
        <Check size={14} className="text-ink" aria-hidden="true" />
      ) : (
        <Minus size={14} className="text-ink-faint" aria-hidden="true" />
      )}
      <span className="md:hidden">Counted as</span>
      {hit ? "Yes" : "No"}
    </span>
  );
}

/** The place of the row in its journey. */
function place({ unit, id }: RowBehind, journey: number, timeZone: string, list: string): Route {
  const anchor = unit === "interaction" || unit === "handoff" ? `#${unit}-${id}` : "";
  return `${journeyAddress(journey, timeZone, list)}${anchor}` as Route;
}
