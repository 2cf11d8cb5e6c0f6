import { journeyAddress } from "@/components/journey-address";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { parse } from "@/language/filter";
import { lastDays } from "@/language/period";
import { journeyNeighbours } from "@/metrics/journey-neighbours";
import { type JourneyState, journeyStates } from "@/metrics/journey-rows";
import { metricById } from "@/metrics/registry";
import { queueDimensions } from "@/quality/triage/placed-filter";
import { besideQueued } from "./beside-queued";
import { besideRow } from "./beside-row";
import { ownAddress } from "./own-address";

/** Where one came from, and what stands there before and after this journey; null: nothing. */
export type Neighbours = {
  back: { words: string; href: string };
  previous: string | null;
  next: string | null;
};

const usual: Neighbours = { back: { words: "Journeys", href: "/journeys" }, previous: null, next: null };

/** Reads the address of a list; one that is no list of journeys here counts as none. */
export async function neighbours(
  list: string | null,
  id: number,
  timeZone: string,
  viewer: Viewer,
  now: Date,
): Promise<Neighbours> {
  const address = list === null ? null : ownAddress(list);
  if (!address) return usual;
  const { pathname, searchParams } = address;
  const href = `${pathname}${address.search}`;
  const period = lastDays(90, now, timeZone);
  if (pathname === "/journeys") {
    const { filter } = parse(searchParams, period, ["outcome", "cursor"]);
    const states = (searchParams.get("outcome") ?? "").split(",").filter(isState);
    const beside = await journeyNeighbours(database(), filter, viewer, { states, id }, now);
    const to = (other: number | null) => (other === null ? null : journeyAddress(other, timeZone, href));
    return { back: { words: "Journeys", href }, previous: to(beside.previous), next: to(beside.next) };
  }
  if (pathname === "/review") {
    const { filter } = parse(searchParams, period);
    const where = Object.fromEntries(queueDimensions.map((name) => [name, filter.where[name] ?? []]));
    const beside = await besideQueued(where, address, { id, timeZone }, viewer);
    return { back: { words: "Review", href }, ...beside };
  }
  const metric = metricById(/^\/behind\/([a-z-]+)$/.exec(pathname)?.[1] ?? "");
  if (!metric) return usual;
  const { filter } = parse(searchParams, period, ["only", "cursor"]);
  const beside = await besideRow(metric, filter, searchParams, { id, timeZone }, viewer, now);
  return { back: { words: `Behind ${metric.name}`, href }, ...beside };
}

const isState = (text: string): text is JourneyState => (journeyStates as readonly string[]).includes(text);
