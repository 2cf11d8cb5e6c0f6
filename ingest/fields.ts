import { z } from "zod";
import { instant } from "./instant";
import { type ProblemCode, quoted } from "./problem";

type Refusal = { code: ProblemCode; message: string };

/**
 * The building blocks of a canonical record. A cell of a CSV file is text, so each reads its value from
 * text as well. Every field may be absent (not given) or null (cleared).
 */
export function text(longest = 1000) {
  return field((value): string | Refusal => {
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    if (typeof value !== "string")
      return { code: "wrong_type", message: `must be text, not ${quoted(value)}.` };
    if (value.length > longest)
      return { code: "too_long", message: `has ${value.length} characters; at most ${longest} are kept.` };
    return value;
  });
}

export function number(low: number, high: number) {
  return field((value): number | Refusal => {
    const read = typeof value === "string" && decimal.test(value.trim()) ? Number(value) : value;
    if (typeof read !== "number" || !Number.isFinite(read))
      return { code: "not_a_number", message: `must be a number, not ${quoted(value)}.` };
    if (read < low || read > high)
      return { code: "out_of_range", message: `must be between ${low} and ${high}, not ${quoted(value)}.` };
    return read;
  });
}

/** Seconds. The highest is what 32-bit milliseconds can hold: 24 days. */
export const seconds = () => number(0, 2_147_483);

export const flag = () =>
  field((value): boolean | Refusal => {
    if (typeof value === "boolean") return value;
    const read = flags.get(String(value).trim().toLowerCase());
    return read ?? { code: "not_allowed", message: `must be true or false, not ${quoted(value)}.` };
  });

export function choice<const T extends string>(allowed: readonly T[], aliases: Record<string, T> = {}) {
  const read = new Map<string, T>([
    ...allowed.map((word) => [word, word] as const),
    ...Object.entries(aliases),
  ]);
  return field(
    (value): T | Refusal =>
      read.get(String(value).trim().toLowerCase()) ?? {
        code: "not_allowed",
        message: `must be one of ${allowed.join(", ")}, not ${quoted(value)}.`,
      },
  );
}

/** An instant as ISO text in UTC. `timeZone` is that of times without an offset. */
export function time(timeZone: string | null) {
  return field((value): string | Refusal => {
    if (typeof value !== "string")
      return {
        code: "not_a_time",
        message: `must be a time such as 2026-03-01T09:30:00Z, not ${quoted(value)}.`,
      };
    const read = instant(value, timeZone);
    return typeof read === "string" ? read : { ...read, message: `cannot be read: ${read.message}` };
  });
}

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

function field<T extends string | number | boolean>(read: (value: unknown) => T | Refusal) {
  return z
    .unknown()
    .transform((value, context): T | null => {
      if (value === null) return null;
      const found = read(value);
      if (typeof found !== "object") return found;
      context.addIssue({ code: "custom", message: found.message, params: { code: found.code } });
      return z.NEVER;
    })
    .optional();
}

export function list<T extends z.ZodType>(element: T) {
  return z.array(element, { error: "must be a list." }).nullish();
}

export function nested<T extends z.ZodRawShape>(shape: T) {
  return z.looseObject(shape, { error: "must be an object." }).nullish();
}

export function missing(context: z.RefinementCtx, path: string, message: string): void {
  context.addIssue({ code: "custom", path: [path], message, params: { code: "missing" } });
}
