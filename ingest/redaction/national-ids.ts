import type { Country } from "./countries";
import { type NationalId, nationalIds } from "./national-id-list";

export function withoutNationalIds(text: string, within: readonly Country[]): string {
  let rest = text;
  for (const id of nationalIds) if (within.includes(id.country)) rest = withoutOne(rest, id);
  return rest;
}

function withoutOne(text: string, { shape, named, isOne }: NationalId): string {
  let rest = text;
  for (const pattern of [shape, named])
    if (pattern)
      rest = rest.replace(pattern, (...match) => {
        const groups = match.at(-1) as { id: string };
        const whole = match[0] as string;
        const compact = groups.id.replaceAll(/[^a-z0-9]/gi, "").toUpperCase();
        return isOne(compact) ? `${whole.slice(0, -groups.id.length)}[national id]` : whole;
      });
  return rest;
}
