type Changes = Record<string, string | null>;

/** The same address with other parameters; null takes one away. */
export function changed(address: string, changes: Changes): string {
  const [path = "", query = ""] = address.split("?");
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const text = parameters.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? path : `${path}?${text}`;
}
