import type { Filter } from "@/language/filter";
import type { JourneyRow } from "@/metrics/journey-rows";
import { askedCells, askedColumns } from "./readings-table";
import { lines } from "./rows-table";
import type { Table } from "./table";

/** Journeys as a list, one a line. */
export function journeysTable(filter: Filter, rows: AsyncIterable<JourneyRow>): Table {
  const asked = askedCells(filter);
  return {
    columns: [
      ...[...askedColumns, "id", "customer", "opened_at", "matures_at", "channel_path", "intents"],
      ...["contacts", "handoffs", "lost_handoffs", "outcome", "csat", "ease"],
    ],
    rows: lines(rows, (row) => [
      ...[...asked, row.id, row.customer, row.openedAt, row.maturesAt, row.channelPath],
      ...[
        row.intents.join("; "),
        row.contacts,
        row.handoffs,
        row.lostHandoffs,
        row.state,
        row.csat,
        row.ease,
      ],
    ]),
  };
}
