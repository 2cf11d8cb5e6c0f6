type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };

/**
 * JSON as the database prints it, so that it has the same hash there and here. The fields of objects must
 * stand in the database's order: the shortest name first, then by alphabet. What is undefined is left out.
 */
export function json(value: Json): string {
  // Careful: nothing in the year has a quote or a backslash, so that nothing is escaped.
  if (typeof value === "string") return `"${value}"`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
  let fields = "";
  for (const name in value) {
    const field = value[name];
    if (field !== undefined) fields += `${fields === "" ? "" : ", "}"${name}": ${json(field)}`;
  }
  return `{${fields}}`;
}
