import { database } from "@/db/client";
import { isCursor } from "@/metrics/cursor";
import { type JourneyState, journeyRows, journeyStates } from "@/metrics/journey-rows";
import { answered } from "../answered";
import { keyViewer } from "../key-viewer";
import { askedFilter, echo } from "../question";
import { snakeCase } from "../snake-case";

export const dynamic = "force-dynamic";

const others = ["outcome", "limit", "cursor"];
const limitByDefault = 50;
const greatestLimit = 200;

/** The journeys behind a filter, newest first, a page at a time: pass `next` as `cursor`. */
export function GET(request: Request): Promise<Response> {
  return answered(async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const parameters = new URL(request.url).searchParams;
    const { problems, ...page } = askedPage(parameters);
    const filter = await askedFilter(parameters, now, { others, problems });
    const { total, rows, next } = await journeyRows(database(), filter, viewer, page, now);
    const journeys = rows.map(({ state, ...row }) => snakeCase({ ...row, outcome: state }));
    return { filter: echo(filter, now), total, journeys, next };
  });
}

function askedPage(parameters: URLSearchParams) {
  const problems: string[] = [];
  const states = parameters.getAll("outcome").flatMap((text) => text.split(",").filter(Boolean));
  for (const state of states)
    if (!(journeyStates as readonly string[]).includes(state))
      problems.push(`"outcome" must be one of ${journeyStates.join(", ")}, not "${state}".`);
  const cursor = parameters.get("cursor");
  if (cursor !== null && !isCursor(cursor))
    problems.push('"cursor" must be what "next" said on the page before.');
  const limit = Number(parameters.get("limit") ?? limitByDefault);
  if (!Number.isInteger(limit) || limit < 1 || limit > greatestLimit)
    problems.push(`"limit" must be a whole number from 1 to ${greatestLimit}.`);
  if (parameters.has("by")) problems.push('"by" groups readings; a list of journeys has no groups.');
  return { states: states as JourneyState[], cursor, limit, problems };
}
