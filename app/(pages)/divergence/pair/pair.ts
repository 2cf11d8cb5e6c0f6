import type { Kept } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import { channelWord } from "@/components/words";
import type { Part, Reading } from "@/language/reading";

/** Two channels that an intent came up on. */
export type Pair = {
  first: Part;
  second: Part;
  /** Whether enough is known of both: then the first is the better. */
  isOrdered: boolean;
  /** The ends of what was already looked at, a list each. */
  firstAfter: string[];
  secondAfter: string[];
};

/** The channels that were asked for, the better one first; by default those furthest apart. */
export function pairOf(own: Kept, { parts, figures }: Reading): { pair: Pair | null; problems: string[] } {
  const problems: string[] = [];
  const wanted = (name: "first" | "second") => {
    const value = own.findLast(([one]) => one === name)?.[1];
    const found = parts.find((part) => part.name === value);
    if (value !== undefined && !found)
      problems.push(`"${name}" must be one of ${parts.map((part) => part.name).join(", ")}, not "${value}".`);
    return found;
  };
  const named = (name: unknown) => parts.find((part) => part.name === name);
  const first = wanted("first") ?? named(figures.highest) ?? parts[0];
  const furthest = [wanted("second"), named(figures.lowest), named(figures.highest), ...parts];
  const second = furthest.find((part) => part !== undefined && part !== first);
  if (!first || !second) return { pair: null, problems };
  const after = (name: string) => own.flatMap(([one, value]) => (one === name ? [value] : []));
  const [firstAfter, secondAfter] = [after("first_after"), after("second_after")];
  const isOrdered = first.value !== null && second.value !== null;
  const turned = isOrdered && Number(first.value) < Number(second.value);
  const pair = turned
    ? { first: second, second: first, isOrdered, firstAfter: secondAfter, secondAfter: firstAfter }
    : { first, second, isOrdered, firstAfter, secondAfter };
  return { pair, problems };
}

/** A pair as parameters. */
export function keptOf({ first, second, firstAfter, secondAfter }: Pair): Kept {
  return [
    ["first", first.name],
    ["second", second.name],
    ...firstAfter.map((place): Kept[number] => ["first_after", place]),
    ...secondAfter.map((place): Kept[number] => ["second_after", place]),
  ];
}

/** "Chat resolved 90.0% of 40 contacts". */
export function partWords({ name, value, n }: Part): string {
  if (value === null) return `${channelWord(name)}: too few contacts to say`;
  return `${channelWord(name)} resolved ${amount(value, "share")} of ${count(n)} contacts`;
}
