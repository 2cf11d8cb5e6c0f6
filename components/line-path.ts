import { short } from "./scale";

/** A place in a drawing 100 wide and 100 high; null is a gap. */
export type Place = { x: number; y: number } | null;

/** Consecutive places without gaps. */
function runs(places: Place[]): { x: number; y: number }[][] {
  const found: { x: number; y: number }[][] = [];
  places.forEach((place, index) => {
    if (!place) return;
    if (index > 0 && places[index - 1]) found.at(-1)?.push(place);
    else found.push([place]);
  });
  return found;
}

/** A line that breaks at each gap. */
export function linePath(places: Place[]): string {
  return runs(places)
    .map((run) => `M${run.map(written).join("L")}`)
    .join("");
}

/** The area between an upper and a lower line of the same places, broken at each gap. */
export function bandPath(upper: Place[], lower: Place[]): string {
  const below = runs(lower);
  return runs(upper)
    .map((run, index) => `M${[...run, ...[...(below[index] ?? [])].reverse()].map(written).join("L")}Z`)
    .join("");
}

const written = ({ x, y }: { x: number; y: number }) => `${short(x)} ${short(y)}`;
