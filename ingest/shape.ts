import type { Field } from "./fields";
import { type Problem, quoted } from "./problem";

/** The fields that a record, or an object inside one, can have. */
export type Fields = Record<string, Field<unknown>>;
type Value<F> = F extends Field<infer T> ? T : never;

/** What was read: only the given fields; null where one is cleared; unknown ones as they came. */
export type Read<S extends Fields> = { [K in keyof S]?: Value<S[K]> | null } & Record<string, unknown>;

/** Looks further than one field can: is something missing, do two contradict each other? */
export type Check<S extends Fields> = (
  read: Read<S>,
  refuse: (problem: Omit<Problem, "message"> & { sentence: string }) => void,
) => void;

/** Fields and checks, made ready for reading. */
export type Shape<S extends Fields> = (given: object, path: string, problems: Problem[]) => Read<S>;

// Neither zod nor a plain object: this runs for every row of a file, looks only at what is given, and
// must not find `constructor` among the fields.
export function shape<S extends Fields>(fields: S, ...checks: Check<S>[]): Shape<S> {
  const known = new Map(Object.entries(fields));
  return (given, path, problems) => {
    const read: Record<string, unknown> = {};
    for (const name in given) {
      const value = given[name as never] as unknown;
      if (value === undefined || name === "__proto__") continue;
      const field = value === null ? undefined : known.get(name);
      read[name] = field ? field(value, path === "" ? name : `${path}.${name}`, problems) : value;
    }
    for (const check of checks)
      check(read as Read<S>, ({ code, path: inner, sentence }) => {
        const whole = [path, inner].filter((part) => part !== "").join(".");
        problems.push({ code, path: whole, message: `“${whole}” ${sentence}` });
      });
    return read as Read<S>;
  };
}

export function nested<S extends Fields>(inner: Shape<S>): Field<Read<S>> {
  return (value, path, problems) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return inner(value, path, problems);
    problems.push({
      code: "wrong_type",
      path,
      message: `“${path}” must be an object, not ${quoted(value)}.`,
    });
    return undefined;
  };
}

export function list<S extends Fields>(inner: Shape<S>): Field<Read<S>[]> {
  const element = nested(inner);
  return (value, path, problems) => {
    if (Array.isArray(value))
      return value.map((one, index) => element(one, `${path}.${index}`, problems) as Read<S>);
    problems.push({ code: "wrong_type", path, message: `“${path}” must be a list, not ${quoted(value)}.` });
    return undefined;
  };
}

/** A field that is either a plain value or an object. */
export function either<T, S extends Fields>(plain: Field<T>, object: Shape<S>): Field<T | Read<S>> {
  const whole = nested(object);
  return (value, path, problems) => (typeof value === "object" ? whole : plain)(value, path, problems);
}
