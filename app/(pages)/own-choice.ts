import type { Kept } from "@/components/filter-links";

/** What a parameter of a page itself was set to; what cannot be read stays at the first of the options. */
export function ownChoice<Option extends string>(
  own: Kept,
  name: string,
  options: readonly [Option, ...Option[]],
): { chosen: Option; problems: string[] } {
  const value = own.findLast(([one]) => one === name)?.[1];
  const found = options.find((option) => option === value);
  const problems =
    value !== undefined && found === undefined
      ? [`"${name}" must be one of ${options.join(", ")}, not "${value}".`]
      : [];
  return { chosen: found ?? options[0], problems };
}
