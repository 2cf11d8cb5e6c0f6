import { BehindList } from "@/components/behind-list";
import type { Kept } from "@/components/filter-links";
import { Pages } from "@/components/pages";
import { database } from "@/db/client";
import { journeysNamed } from "@/metrics/journey-rows";
import type { Metric } from "@/metrics/metric";
import { type RowChoice, rowsBehind } from "@/metrics/rows-behind";
import type { Asked } from "../../asked";
import { NothingMatches } from "../../nothing-here";

const limit = 50;

type Props = {
  asked: Asked;
  metric: Metric;
  only: RowChoice;
  /** What of the address says so. */
  kept: Kept;
  /** The ends of the pages that were passed. */
  cursors: string[];
  /** Null: withheld. */
  total: number | null;
  /** The address of a page, by the ends of those before it. */
  at: (cursors: string[]) => string;
};

/** A page of the rows, each with the journey that it belongs to. */
export async function Rows({ asked, metric, only, kept, cursors, total, at }: Props) {
  const { viewer, now } = asked;
  const filter = { ...asked.filter, by: [] };
  const page = { cursor: cursors.at(-1) ?? null, limit, only };
  const { rows, next } = await rowsBehind(database(), metric, filter, viewer, page, now);
  const ids = [...new Set(rows.flatMap(({ journey }) => journey ?? []))];
  const journeys = await journeysNamed(database(), ids, viewer, now);
  return (
    <>
      <div className="mt-5">
        {rows.length > 0 ? (
          <BehindList
            rows={rows}
            journeys={journeys}
            unit={metric.unit}
            timeZone={filter.period.timeZone}
            list={at(cursors)}
          />
        ) : (
          <NothingMatches path={`/behind/${metric.id}`} filter={filter} kept={kept} wider={asked.wider} />
        )}
      </div>
      <Pages cursors={cursors} next={next} at={at} limit={limit} shown={rows.length} total={total} />
    </>
  );
}
