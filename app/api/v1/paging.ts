import { isCursor } from "@/metrics/cursor";

export const pagingNames = ["limit", "cursor"];

const limitByDefault = 50;
const greatestLimit = 200;

/** Which page of a list is asked for, and what is wrong with the asking. */
export function askedPage(parameters: URLSearchParams) {
  const problems: string[] = [];
  const cursor = parameters.get("cursor");
  if (cursor !== null && !isCursor(cursor))
    problems.push('"cursor" must be what "next" said on the page before.');
  const limit = Number(parameters.get("limit") ?? limitByDefault);
  if (!Number.isInteger(limit) || limit < 1 || limit > greatestLimit)
    problems.push(`"limit" must be a whole number from 1 to ${greatestLimit}.`);
  return { page: { cursor, limit }, problems };
}
