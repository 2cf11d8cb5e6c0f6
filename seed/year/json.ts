type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };

/**
 * JSON as the database prints it, so that it has the same hash there and here. The fields of objects must
 * stand in the database's order: the shortest name first, then by alphabet. What is undefined is left out.
 */
export function json(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
  let fields = "";
  for (const name in value) {
    const field = value[name];
    if (field !== undefined) fields += `${fields === "" ? "" : ", "}"${name}": ${json(field)}`;
  }
  return `{${fields}}`;
}
