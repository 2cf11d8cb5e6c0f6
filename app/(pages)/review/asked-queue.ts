import { groupWords } from "@/components/words";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { type Dimension, dimensions } from "@/language/dimension";
import { type Filter, parse, print } from "@/language/filter";
import { isTimeZone } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import type { Choices } from "@/metrics/choices";
import { queueDimensions } from "@/quality/triage/placed-filter";
import { isQueueCursor } from "@/quality/triage/queue";
import {
  printedQueue,
  type QueueQuestion,
  queueParameters,
  queueQuestion,
} from "@/quality/triage/queue-question";
import { currentViewer } from "../../viewer";
import { offeredTo } from "../offered-to";

/** What the queue was asked, by whom. */
export type AskedQueue = {
  viewer: Viewer;
  where: Filter["where"];
  question: QueueQuestion;
  /** Each the end of a page already passed. */
  cursors: string[];
  /** The journey that is looked at. */
  at: number | null;
  /** What was done last, as `keep-verdict.ts` says it. */
  done: string | null;
  areAllChecked: boolean;
  timeZone: string;
  choices: Choices;
  problems: string[];
  /** The question alone, without a place in the list. */
  address: string;
  /** With the place in the list. */
  here: string;
};

type Parameters = Record<string, string | string[] | undefined>;

const own = [...queueParameters, "cursor", "at", "done", "check"];

export async function askedQueue(searchParams: Promise<Parameters>): Promise<AskedQueue> {
  const [viewer, parameters, zoneHere] = await Promise.all([
    currentViewer(),
    searchParams,
    businessZone(database()),
  ]);
  const choices = await offeredTo(viewer, Date.now());
  const entries = Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const all = (name: string) => entries.filter(([one]) => one === name).map(([, value]) => value);
  const zone = all("time_zone").find(isTimeZone);
  const timeZone = zone ?? zoneHere;
  const { filter, problems } = parse(
    entries,
    { from: "2026-01-01", to: "2026-01-02", timeZone },
    own,
    groupWords,
  );
  const where = Object.fromEntries(queueDimensions.map((name) => [name, filter.where[name] ?? []]));
  const strange = (Object.keys(filter.where) as Dimension[]).filter(
    (name) => !(queueDimensions as string[]).includes(name) && filter.where[name]?.length,
  );
  const asked = queueQuestion(
    entries.filter(([name]) => (queueParameters as readonly string[]).includes(name)),
  );
  const cursors = all("cursor").filter(isQueueCursor);
  const at = Number(all("at")[0]);
  const spoken = new URLSearchParams([
    ...[...print({ ...filter, where })].filter(([name]) => name in where),
    ...printedQueue(asked),
    ...(zone ? [["time_zone", zone]] : []),
  ] as [string, string][]);
  const query = (parameters: URLSearchParams) =>
    parameters.size === 0 ? "/review" : `/review?${parameters}`;
  return {
    viewer,
    where,
    question: asked,
    cursors,
    at: Number.isSafeInteger(at) && at > 0 ? at : null,
    done: all("done")[0] ?? null,
    areAllChecked: all("check")[0] === "all",
    timeZone,
    choices,
    problems: [
      ...problems,
      ...asked.problems,
      ...strange.map((name) => `The queue cannot be narrowed by ${dimensions[name].words}.`),
    ],
    address: query(spoken),
    here: query(
      new URLSearchParams([...spoken, ...cursors.map((one) => ["cursor", one])] as [string, string][]),
    ),
  };
}
