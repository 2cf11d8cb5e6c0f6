/** An error after which the command's usage is shown. */
export function misuse(sentence: string): Error {
  return Object.assign(new Error(sentence), { code: "ERR_PARSE_ARGS_MISUSE" });
}

/** The option's value, or an error that names the option. */
export function required(options: Record<string, unknown>, name: string): string {
  const value = options[name];
  if (typeof value !== "string" || value.trim() === "") throw misuse(`Please give --${name}.`);
  return value;
}

/** What the first word asks for, or an error that lists the words there are. */
export function chosen<T>(verbs: Record<string, T>, [word]: string[]): T {
  const verb = word !== undefined && Object.hasOwn(verbs, word) ? verbs[word] : undefined;
  if (verb) return verb;
  const list = Object.keys(verbs)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " or ");
  throw misuse(`Please say ${list}${word === undefined ? "" : `, not "${word}"`}.`);
}

/** True for on, false for off, or an error that names the option. */
export function onOrOff(option: string, given: string): boolean {
  if (given === "on" || given === "off") return given === "on";
  throw misuse(`${option} must be on or off, not "${given}".`);
}
