import { readFile } from "node:fs/promises";
import { z } from "zod";
import { isTimeZone } from "@/language/period";
import { flatFields } from "./flat-columns";
import { encodings } from "./sniffed-encoding";
import { isSlug } from "./sources";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const zone = z.string().refine(isTimeZone, { error: "must be a zone such as Europe/Berlin." });
const words = z.union([z.string(), z.array(z.string()).min(1)]);

const conditions = z
  .array(
    z
      .strictObject({ column: z.string(), is: words.optional(), is_not: words.optional() })
      .refine(({ is, is_not }) => (is === undefined) !== (is_not === undefined), {
        error: "needs one of “is” and “is_not”.",
      }),
  )
  .default([]);

const field = z
  .strictObject({
    /** A column: its name, `name#2` for the second of that name, or `#3` for the third of all. */
    column: z.string().optional(),
    /** Several columns whose cells are joined. */
    columns: z.array(z.string()).min(1).optional(),
    /** What stands between them; null: only the first that is given counts. */
    join: z.string().nullable().default(" > "),
    /** What to put before what stands there. */
    prefix: z.string().optional(),
    /** Of several rows of one contact only those. */
    only: conditions,
    /** The same for every row. */
    constant: scalar.optional(),
    /** What to read instead of what stands there. */
    values: z.record(z.string(), scalar.nullable()).optional(),
    /** What to read instead of anything that is not in `values`; null: nothing. */
    otherwise: scalar.nullable().optional(),
    missing: z.array(z.string()).optional(),
    format: z.string().optional(),
    time_zone: zone.optional(),
    unit: z.enum(["milliseconds", "seconds", "minutes", "hours"]).optional(),
    scale: z.tuple([z.number(), z.number()]).optional(),
    higher_is_better: z.boolean().optional(),
    /** Which of several rows of one contact counts. */
    keep: z.enum(["first", "last", "min", "max", "count"]).default("last"),
  })
  .refine(
    ({ column, columns, constant }) =>
      [column, columns, constant].filter((given) => given !== undefined).length === 1,
    { error: "needs exactly one of “column”, “columns” and “constant”." },
  );

const columnOrField = z.union([z.string().transform((column) => field.parse({ column })), field]);

const schema = z.strictObject({
  $schema: z.string().optional(),
  note: z.union([z.string(), z.array(z.string())]).optional(),
  source: z.string().refine(isSlug, { error: "must be made of letters, digits, - and _." }).optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(encodings).optional(),
  missing: z.array(z.string()).default([]),
  dates: z.strictObject({ format: z.string().optional(), time_zone: zone.optional() }).default({}),
  only: conditions,
  one_per: z
    .strictObject({
      column: z.string(),
      order: z
        .strictObject({ column: z.string(), as: z.enum(["text", "number", "date"]).default("text") })
        .optional(),
    })
    .optional(),
  /** What was said: each row of a contact is one turn. */
  messages: z
    .strictObject({
      text: columnOrField,
      role: columnOrField,
      at: columnOrField.optional(),
      only: conditions,
    })
    .optional(),
  fields: z.record(z.string(), columnOrField).superRefine((fields, context) => {
    for (const name of Object.keys(fields))
      if (!flatFields.has(name) && !/^custom\../.test(name))
        context.addIssue({
          code: "custom",
          path: [name],
          message: `is not a field. Fields are ${[...flatFields].join(", ")}, and custom.<name>.`,
        });
    for (const name of ["external_id", "channel", "started_at"])
      if (!(name in fields)) context.addIssue({ code: "custom", path: [name], message: "is needed." });
  }),
});

/** How the columns of a table become canonical fields. The format is described in docs/import.md. */
export type Mapping = z.infer<typeof schema>;
export type MappedField = z.infer<typeof field>;
export type Conditions = z.infer<typeof conditions>;

/** Throws a sentence that names everything that is wrong with the mapping. */
export function mappingOf(json: unknown, name: string): Mapping {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const wrong = read.error.issues.flatMap((issue) => sentences(issue, []));
  throw new Error(`The mapping ${name} cannot be used. ${wrong.join(" ")}`);
}

export async function readMapping(path: string): Promise<Mapping> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`The mapping ${path} cannot be read. Is the path right?`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`The mapping ${path} is not JSON: ${(error as Error).message}.`);
  }
  return mappingOf(json, path);
}

function sentences(issue: z.core.$ZodIssue, before: PropertyKey[]): string[] {
  const path = [...before, ...issue.path];
  const deepest = issue.code === "invalid_union" ? issue.errors.at(-1) : undefined;
  if (deepest?.length) return deepest.flatMap((inner) => sentences(inner, path));
  const message = /[.!?]$/.test(issue.message) ? issue.message : `${issue.message}.`;
  return [`“${path.map(String).join(".")}”: ${message}`];
}
