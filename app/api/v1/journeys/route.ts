import { database } from "@/db/client";
import { type JourneyState, journeyRows, journeyStates } from "@/metrics/journey-rows";
import { everyPage } from "@/reporting/every-page";
import { journeysTable } from "@/reporting/journeys-table";
import { keyViewer } from "../key-viewer";
import { askedPage, pagingNames } from "../paging";
import { askedFilter, echo } from "../question";
import { snakeCase } from "../snake-case";
import { tabled } from "../tabled";

export const dynamic = "force-dynamic";

/** The journeys behind a filter, newest first, a page at a time: pass `next` as `cursor`. As CSV without a limit: all. */
export function GET(request: Request): Promise<Response> {
  return tabled(request, async () => {
    const now = new Date();
    const viewer = await keyViewer(request, "read");
    const parameters = new URL(request.url).searchParams;
    const { page, problems } = askedPage(parameters);
    const { states, problems: more } = askedStates(parameters);
    const own = { others: [...pagingNames, "outcome"], problems: [...problems, ...more] };
    const filter = await askedFilter(parameters, now, own);
    const turn = (wanted: typeof page) => journeyRows(database(), filter, viewer, { ...wanted, states }, now);
    return {
      viewer,
      name: "journeys",
      table: () => journeysTable(filter, everyPage(turn, page, parameters.has("limit") ? "page" : "whole")),
      json: async () => {
        const { total, rows, next } = await turn(page);
        const journeys = rows.map(({ state, ...row }) => snakeCase({ ...row, outcome: state }));
        return { filter: echo(filter, now), total, journeys, next };
      },
    };
  });
}

function askedStates(parameters: URLSearchParams) {
  const asked = parameters.getAll("outcome").flatMap((text) => text.split(",").filter(Boolean));
  const problems = asked
    .filter((state) => !(journeyStates as readonly string[]).includes(state))
    .map((state) => `"outcome" must be one of ${journeyStates.join(", ")}, not "${state}".`);
  if (parameters.has("by")) problems.push('"by" groups readings; a list of journeys has no groups.');
  return { states: asked as JourneyState[], problems };
}
