import type { Route } from "next";
import { readable } from "@/language/readable";

/** The page of a journey that one comes to from a list: `list` is the address of that list. */
export function journeyAddress(id: number, timeZone: string, list: string): Route {
  const parameters = new URLSearchParams({ time_zone: timeZone, list });
  return `/journeys/${id}?${readable(parameters.toString())}` as Route;
}
