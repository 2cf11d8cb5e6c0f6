import type { Given } from "./canonical";
import { knownFields } from "./content";
import { errorColumns } from "./read-csv";

const nestedFields = [
  ...["customer", "custom", "outcome_details", "knowledge", "surveys", "evaluations", "messages"],
  ...["promises", "handoffs", "segments", "links", "usage", "tags", "schema_version", "record_type"],
  ...["interaction", "interaction_id", "interaction_external_id"],
];

/** The canonical fields that fit into one cell. */
export const flatFields: ReadonlySet<string> = new Set(
  [...knownFields].filter((name) => !nestedFields.includes(name)),
);

/**
 * Reads rows of a table whose columns have canonical names. Other columns are kept as custom fields.
 * Throws a sentence when the table cannot be read without a mapping.
 */
export function flatRows(columns: string[]): (cells: string[]) => { given: Given } {
  const names = columns.map(fieldName);
  const twice = names.find((name, place) => name !== null && names.indexOf(name) !== place);
  if (twice)
    throw new Error(
      `The column “${twice}” is there twice. Leave one out, or describe the file in a mapping.`,
    );
  if (!names.includes("external_id"))
    throw new Error(
      `The file has no column “external_id”. Its columns are ${columns.map((name) => `“${name}”`).join(", ")}. ` +
        "Rename them to the canonical names, or describe the file with --mapping (see docs/import.md).",
    );
  return (cells) => {
    const given: Given = {};
    for (let place = 0; place < names.length; place += 1) {
      const name = names[place];
      const cell = cells[place];
      if (name && cell) given[name] = cell;
    }
    return { given };
  };
}

/** `Started at` is `started_at` where that means something; else the column keeps its name. */
function fieldName(column: string): string | null {
  if (errorColumns.includes(column) || column === "") return null;
  const plain = column.toLowerCase().replaceAll(/[\s-]+/g, "_");
  return knownFields.has(plain) ? plain : column;
}
