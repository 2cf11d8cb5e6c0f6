import type { Given } from "./canonical";
import { type DateFormat, dateFormat } from "./date-format";
import type { Conditions, MappedField, Mapping } from "./mapping";
import { type Problem, quoted } from "./problem";

type Cells = string[];
type Value = string | number | boolean | null | undefined;
/** What one row says of a field; a problem when it cannot be read. */
type Reader = (cells: Cells) => Value | Problem;

const durations = /_(s|seconds)$/;
const factors = { milliseconds: 0.001, seconds: 1, minutes: 60, hours: 3600 };

/** Reads the rows of one contact as a mapping says. Throws a sentence when columns are missing. */
export function mappedRows(mapping: Mapping, columns: string[], timeZone: string | null) {
  const place = placesOf(columns);
  const fields = Object.entries(mapping.fields).map(([name, field]) => ({
    name,
    field,
    read: readerOf(name, field, mapping, place, timeZone),
    isWanted: wantedRows(field.only, columns),
  }));
  return (rows: Cells[]): { given: Given } | { problem: Problem } => {
    const given: Given = {};
    const custom: Given = {};
    for (const { name, field, read, isWanted } of fields) {
      const value = reduced(field.only.length > 0 ? rows.filter(isWanted) : rows, read, field.keep);
      if (isProblem(value)) return { problem: value };
      if (value === undefined) continue;
      if (name.startsWith("custom.")) custom[name.slice("custom.".length)] = value;
      else given[name] = field.scale ? answer(value, field) : value;
    }
    if (Object.keys(custom).length > 0) given.custom = custom;
    return { given };
  };
}

/** Where a column named in a mapping is. Throws a sentence when it is nowhere. */
export function placesOf(columns: string[]): (name: string) => number {
  return (name) => {
    const found = columns.indexOf(name);
    if (found >= 0) return found;
    const position = Number(/^#(\d+)$/.exec(name)?.[1]) - 1;
    if (position >= 0 && position < columns.length) return position;
    throw new Error(
      `The mapping reads a column ${quoted(name)}, which the file does not have. It has ${columns.map(quoted).join(", ")}.`,
    );
  };
}

/** Whether a row is the header of the table that a mapping describes: it has all columns that are named. */
export function namedColumns(mapping: Mapping): (cells: Cells) => boolean {
  const { text, role, at } = mapping.messages ?? {};
  const fields = [...Object.values(mapping.fields), text, role, at].filter((field) => field !== undefined);
  const names = fields.flatMap(({ column, columns }) => columns ?? (column === undefined ? [] : [column]));
  const plain = names.filter((name) => !/#\d+$/.test(name));
  return (cells) => plain.length > 0 && plain.every((name) => cells.includes(name));
}

/** Whether a row is one of those that a mapping wants. */
export function wantedRows(conditions: Conditions, columns: string[]): (cells: Cells) => boolean {
  const place = placesOf(columns);
  const checks = conditions.map(({ column, is, is_not }) => {
    const words = new Set([is ?? is_not ?? []].flat());
    return { at: place(column), words, isWanted: is !== undefined };
  });
  return (cells) =>
    checks.every(({ at, words, isWanted }) => words.has(cells[at]?.trim() ?? "") === isWanted);
}

/** A reader of times for a field; null when the mapping declares no format for it. */
export function formatFor(
  mapping: Mapping,
  timeZone: string | null,
  own: Pick<MappedField, "format" | "time_zone"> = {},
): DateFormat | null {
  const format = own.format ?? mapping.dates.format;
  return format ? dateFormat(format, own.time_zone ?? mapping.dates.time_zone ?? timeZone) : null;
}

/** How a field is read from a row. Throws a sentence when its column is missing. */
export function readerOf(
  name: string,
  field: MappedField,
  mapping: Mapping,
  place: (name: string) => number,
  timeZone: string | null,
): Reader {
  const { constant, values, otherwise } = field;
  if (constant !== undefined) return () => constant;
  const names = field.columns ?? [field.column as string];
  const places = names.map(place);
  const missing = new Set(["", ...mapping.missing, ...(field.missing ?? [])]);
  const format = name.endsWith("_at") || field.format ? formatFor(mapping, timeZone, field) : null;
  const factor = durations.test(name) && field.unit ? factors[field.unit] : null;
  return (cells) => {
    const parts: string[] = [];
    for (const at of places) {
      const cell = cells[at]?.trim() ?? "";
      if (!missing.has(cell)) parts.push(cell);
    }
    if (parts.length === 0) return undefined;
    const text = field.join === null ? (parts[0] as string) : parts.join(field.join);
    if (values && Object.hasOwn(values, text)) return values[text] ?? undefined;
    if (otherwise !== undefined) return otherwise ?? undefined;
    if (format) {
      const read = format.read(text);
      if (typeof read === "string") return read;
      return {
        ...read,
        path: names.join(" "),
        message: `“${names.join(" ")}” cannot be read: ${read.message}`,
      };
    }
    if (factor !== null && Number.isFinite(Number(text))) return Number(text) * factor;
    return field.prefix ? field.prefix + text : text;
  };
}

function reduced(rows: Cells[], read: Reader, keep: MappedField["keep"]): Value | Problem {
  const values: (string | number | boolean)[] = [];
  for (const row of rows) {
    const value = read(row);
    if (isProblem(value)) return value;
    if (value !== undefined && value !== null) values.push(value);
  }
  if (keep === "count") return values.length;
  if (keep === "first") return values[0];
  if (keep === "last") return values.at(-1);
  const sign = keep === "min" ? 1 : -1;
  return values.sort((a, b) => sign * compared(a, b))[0];
}

/** Numbers by size, also where they are written as text; everything else as text. */
export function compared(a: string | number | boolean, b: string | number | boolean): number {
  const [left, right] = [Number(a), Number(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return a < b ? -1 : a > b ? 1 : 0;
}

function answer(value: Value, { scale, higher_is_better }: MappedField): Given {
  const [scale_min, scale_max] = scale ?? [];
  return { score: value, scale_min, scale_max, higher_is_better: higher_is_better ?? true };
}

function isProblem(value: Value | Problem): value is Problem {
  return typeof value === "object" && value !== null;
}
