import type { z } from "zod";
import type { Given } from "./canonical";
import type { Problem, ProblemCode } from "./problem";

type Issue = z.core.$ZodIssue;

/** What a schema found, one sentence each. */
export function problemsOf(error: z.ZodError, given: Given): Problem[] {
  return error.issues.flatMap((issue) => problems(issue, given, []));
}

function problems(issue: Issue, given: Given, before: PropertyKey[]): Problem[] {
  const path = [...before, ...issue.path];
  if (issue.code === "invalid_union") {
    const isObject = typeof valueAt(given, path) === "object";
    const branch = isObject ? issue.errors[0] : issue.errors.at(-1);
    if (branch?.length) return branch.flatMap((inner) => problems(inner, given, path));
  }
  const name = path.map(String).join(".");
  const code = issue.code === "custom" ? (issue.params?.code as ProblemCode) : "wrong_type";
  return [{ code, path: name, message: `“${name}” ${issue.message}` }];
}

function valueAt(given: unknown, path: PropertyKey[]): unknown {
  return path.reduce(
    (value, key) => (typeof value === "object" && value !== null ? value[key as never] : undefined),
    given,
  );
}
