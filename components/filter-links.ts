import type { Dimension } from "@/language/dimension";
import { type Filter, narrowed, print } from "@/language/filter";
import { readable } from "@/language/readable";

/** Parameters besides the filter that a link takes along, e.g. the outcomes of the journeys list. */
export type Kept = [name: string, value: string][];

/** The address of a page with a filter. */
export function address(path: string, filter: Filter, kept: Kept = []): string {
  const parameters = print(filter);
  for (const [name, value] of kept) parameters.append(name, value);
  return `${path}?${readable(parameters.toString())}`;
}

/** The filter with one value taken away. */
export function without(filter: Filter, name: Dimension, value: string): Filter {
  return narrowed(filter, { [name]: filter.where[name]?.filter((one) => one !== value) ?? [] });
}

/** One value as it stands in the address, where a comma separates values. */
export function written(filter: Filter, name: Dimension, value: string): string {
  return print({ ...filter, where: { [name]: [value] } }).get(name) ?? value;
}
