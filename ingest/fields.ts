import { instant } from "./instant";
import { type Problem, quoted } from "./problem";

export type Refusal = Omit<Problem, "path">;

/**
 * Reads one given value, or says why not. A cell of a CSV file is text, so every field reads its value
 * from text as well. A field never sees null: that clears, whatever the field.
 */
export type Field<T> = (value: unknown, path: string, problems: Problem[]) => T | undefined;

export function text(longest = 1000): Field<string> {
  return field<string>((value) => {
    const read = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
    if (typeof read !== "string")
      return { code: "wrong_type", message: `must be text, not ${quoted(value)}.` };
    if (read.length > longest)
      return { code: "too_long", message: `has ${read.length} characters; at most ${longest} are kept.` };
    return read;
  });
}

export function number(low: number, high: number): Field<number> {
  return field<number>((value) => {
    const read = typeof value === "string" && decimal.test(value.trim()) ? Number(value) : value;
    if (typeof read !== "number" || !Number.isFinite(read))
      return { code: "not_a_number", message: `must be a number, not ${quoted(value)}.` };
    if (read < low || read > high)
      return { code: "out_of_range", message: `must be between ${low} and ${high}, not ${quoted(value)}.` };
    return read;
  });
}

/** The highest is what 32-bit milliseconds can hold: 24 days. */
export const seconds: Field<number> = number(0, 2_147_483);

export const flag: Field<boolean> = field<boolean>((value) => {
  if (typeof value === "boolean") return value;
  const read = flags.get(word(value));
  return read ?? { code: "not_allowed", message: `must be true or false, not ${quoted(value)}.` };
});

export function choice<const T extends string>(
  allowed: readonly T[],
  others: Record<string, T> = {},
): Field<T> {
  const words = new Map<unknown, T>([
    ...allowed.map((word) => [word, word] as const),
    ...Object.entries(others),
  ]);
  return field<T>(
    (value) =>
      words.get(value) ??
      words.get(word(value)) ?? {
        code: "not_allowed",
        message: `must be one of ${allowed.join(", ")}, not ${quoted(value)}.`,
      },
  );
}

/** An instant as ISO text in UTC. `timeZone` is that of times without an offset. */
export function time(timeZone: string | null): Field<string> {
  return field<string>((value) => {
    const read = typeof value === "string" ? instant(value, timeZone) : null;
    if (typeof read === "string") return read;
    const sentence = read?.message ?? `${quoted(value)} is not a time such as 2026-03-01T09:30:00Z.`;
    return { code: read?.code ?? "not_a_time", message: `cannot be read: ${sentence}` };
  });
}

/** Whatever JSON there is, as it is. */
export const anything: Field<unknown> = (value) => value;

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const flags = new Map([
  ["true", true],
  ["false", false],
  ["yes", true],
  ["no", false],
  ["y", true],
  ["n", false],
  ["t", true],
  ["f", false],
  ["1", true],
  ["0", false],
]);

/** Only what has a word of its own: an object may bring a `toString` that cannot be called. */
function word(value: unknown): string {
  return typeof value === "object" ? "" : String(value).trim().toLowerCase();
}

function field<T extends string | number | boolean>(read: (value: unknown) => T | Refusal): Field<T> {
  return (value, path, problems) => {
    const found = read(value);
    if (typeof found !== "object") return found;
    problems.push({ code: found.code, path, message: `“${path}” ${found.message}` });
    return undefined;
  };
}
